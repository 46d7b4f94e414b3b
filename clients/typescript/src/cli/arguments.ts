import { parseArgs } from 'node:util'

/** A command line that cannot be read; the message says why. */
export class UsageError extends Error {}

const text = { type: 'string' } as const
const options = {
  name: text,
  date: text,
  time: text,
  latitude: text,
  longitude: text,
  timezone: text,
  place: text,
  question: text,
  seed: text,
  options: text,
  body: text,
  level: text,
  reading: { type: 'boolean' },
  picture: text,
  theme: text,
  width: text,
  country: text,
  near: text,
  limit: text,
  'group-by': text,
  'expires-in-days': text,
} as const

export interface Arguments {
  words: string[]
  options: { reading?: boolean } & { [Name in Exclude<keyof typeof options, 'reading'>]?: string }
}

/** Words and options of a command. Throws UsageError for an option that there is not. */
export function readArguments(rest: readonly string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({ args: [...rest], options, allowPositionals: true })
    return { words: positionals, options: values }
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}

/** The word at `index`. Throws UsageError where there is none. */
export function wordAt({ words }: Arguments, index: number, what: string): string {
  const word = words[index]
  if (word === undefined) throw new UsageError(`Name ${what}.`)
  return word
}

/** The number that an option holds; undefined where it is not given. Throws UsageError for what is no number. */
export function numberOf(value: string | undefined, option: string): number | undefined {
  if (value === undefined) return undefined
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number)) throw new UsageError(`--${option} must be a number.`)
  return number
}

export type Present<T> = { [Name in keyof T]?: Exclude<T[Name], undefined> }

/** A record without what is undefined. */
export const present = <T extends object>(record: T): Present<T> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Present<T>
