import { NoesisError } from '@selemene/contracts'

/** A caller that waits: until when (performance.now()), and unless it leaves. */
export interface Waiting {
  deadline: number
  signal?: AbortSignal | undefined
}

export interface SingleFlight<T> {
  /**
   * `work` for the first of those who ask under a key at once, who all get what it gives. It goes on while any of them waits: its own signal
   * aborts when the last has left. Where it fails, the one that began it hears why; each of the others begins it anew in turn. Throws
   * TIMEOUT for a caller whose time is up.
   */
  run(key: string, waiting: Waiting, work: Work<T>): Promise<{ value: T; shared: boolean }>
}

export type Work<T> = (wait: WorkWait) => Promise<T>

/** Who waits for some work. */
export interface WorkWait {
  /** Aborts when the last of them has left; made when asked for, since few kinds of work ask. */
  readonly signal: AbortSignal
  /** When the first of them needs the result, performance.now(); it moves closer when one in a hurry joins. */
  deadline(): number
}

type Landed<T> = { value: T } | { error: unknown }

interface Flight<T> extends WorkWait {
  /** Never rejects. */
  landed: Promise<Landed<T>>
  hasLanded: boolean
  callers: number
  earliest: number
  /** Aborts the work. */
  giveUp(): void
}

export function createSingleFlight<T>(): SingleFlight<T> {
  const flights = new Map<string, Flight<T>>()

  function begin(key: string, { deadline }: Waiting, work: Work<T>): Flight<T> {
    let abort: AbortController | undefined
    let isGivenUp = false
    const flight = {
      hasLanded: false,
      callers: 0,
      earliest: deadline,
      get signal() {
        abort ??= new AbortController()
        if (isGivenUp) abort.abort()
        return abort.signal
      },
      deadline: () => flight.earliest,
      giveUp() {
        isGivenUp = true
        abort?.abort()
      },
    } as Flight<T>
    const land = (landed: Landed<T>): Landed<T> => {
      flight.hasLanded = true
      drop(key, flight)
      return landed
    }
    flights.set(key, flight)
    flight.landed = work(flight).then(
      (value) => land({ value }),
      (error: unknown) => land({ error }),
    )
    return flight
  }

  function drop(key: string, flight: Flight<T>) {
    if (flights.get(key) === flight) flights.delete(key)
  }

  /** What the flight brings, or TIMEOUT when this caller leaves before. */
  async function join(key: string, flight: Flight<T>, waiting: Waiting): Promise<Landed<T>> {
    flight.callers += 1
    flight.earliest = Math.min(flight.earliest, waiting.deadline)
    const left = leaving(waiting)
    try {
      return await Promise.race([flight.landed, left.promise])
    } finally {
      left.stop()
      flight.callers -= 1
      // What has landed is not given up: an abort makes an error, which costs more than a small calculation.
      if (flight.callers === 0 && !flight.hasLanded) {
        // One that is being given up is not joined any more.
        drop(key, flight)
        flight.giveUp()
      }
    }
  }

  return {
    async run(key, waiting, work) {
      for (;;) {
        const running = flights.get(key)
        const landed = await join(key, running ?? begin(key, waiting, work), waiting)
        if ('value' in landed) return { value: landed.value, shared: running !== undefined }
        if (running === undefined) throw landed.error
      }
    },
  }
}

/** Work that a caller shares with no other. */
export async function alone<T>(waiting: Waiting, work: Work<T>): Promise<T> {
  const { value } = await createSingleFlight<T>().run('', waiting, work)
  return value
}

/** Rejects when a caller's time is up or the caller has gone. */
function leaving({ deadline, signal }: Waiting): { promise: Promise<never>; stop: () => void } {
  let stop = () => undefined as undefined
  const promise = new Promise<never>((_, reject) => {
    const leave = () => reject(new NoesisError('TIMEOUT', 'The budget was used up before the calculation had ended.'))
    if (signal?.aborted) return leave()
    const timer = setTimeout(leave, Math.max(1, deadline - performance.now()))
    signal?.addEventListener('abort', leave, { once: true })
    stop = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', leave)
    }
  })
  return { promise, stop }
}
