import type { IncomingHttpHeaders } from 'node:http'

/** One HTTP answer, read to its end. */
export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  bytes: Buffer
  text: string
  /** The body as JSON, as the test that asks for it knows it. */
  json<T>(): T
  /** The value at a JSON pointer of the body; undefined where there is none. */
  at(pointer: string): unknown
}

export function readAnswer(status: number, headers: IncomingHttpHeaders, bytes: Buffer): Answer {
  const text = bytes.toString()
  return { status, headers, bytes, text, json: <T>() => JSON.parse(text) as T, at: (pointer) => valueAt(JSON.parse(text), pointer) }
}

/** The value at an RFC 6901 pointer; undefined where there is none. */
export function valueAt(document: unknown, pointer: string): unknown {
  const tokens = pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
  return tokens.reduce<unknown>((value, token) => (value as Record<string, unknown> | undefined | null)?.[token], document)
}

/** Pointers of a problem's `errors`, in their order. */
export const pointersOf = (answer: Answer): string[] => ((answer.at('/errors') ?? []) as { pointer: string }[]).map(({ pointer }) => pointer)
