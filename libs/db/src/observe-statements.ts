import type postgres from 'postgres'

/** Told of each statement when it is sent: its text, with `$1` for every value. What it returns is called at the statement's end. */
export type StatementObserver = (text: string) => ((error?: unknown) => void) | undefined

/** What of the driver's query is used here: `handle` sends it, once; a fragment inside another statement is never sent. */
interface DriverQuery extends Promise<unknown> {
  strings: string | readonly string[]
  executed: boolean
  handle(): Promise<void>
}

/** The same statement runner, with an observer of what it sends. */
export function observeStatements<S extends postgres.ISql>(sql: S, observer: StatementObserver): S {
  return new Proxy(sql, {
    apply: (target, self, args) => watched(Reflect.apply(target as never, self, args), observer),
    get(target, name, receiver) {
      const value = Reflect.get(target, name, receiver)
      return name === 'unsafe' ? (...args: unknown[]) => watched((value as (...rest: unknown[]) => unknown)(...args), observer) : value
    },
  })
}

function watched(made: unknown, observer: StatementObserver): unknown {
  if (!isQuery(made)) return made
  const send = made.handle
  made.handle = () => {
    if (!made.executed) {
      const end = observer(textOf(made.strings))
      // The driver's own `then` would send the query; the promise underneath is only listened to.
      if (end !== undefined) Promise.prototype.then.call(made, () => end(), end)
    }
    return send.call(made)
  }
  return made
}

const isQuery = (made: unknown): made is DriverQuery => made instanceof Promise && typeof (made as Partial<DriverQuery>).handle === 'function'

const textOf = (strings: DriverQuery['strings']) =>
  (typeof strings === 'string' ? strings : strings.reduce((text, part, index) => `${text}$${index}${part}`)).replace(/\s+/g, ' ').trim()
