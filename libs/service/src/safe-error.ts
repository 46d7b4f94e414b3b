/** What a log or a report keeps of an error: its names and where it happened, never what a caller may have sent. */
export interface SafeError {
  type: string
  message?: string
  code?: string
  stack?: string
  cause?: SafeError
}

const longestMessage = 300
const mostFrames = 8
const deepestCause = 4

/** Built-in errors whose message is the refused text itself: `"Jane" is not valid JSON`, `Invalid time zone specified: Oz`. */
const quotingTypes = new Set(['SyntaxError', 'RangeError', 'URIError', 'EvalError'])

export function describeError(error: unknown, depth = 0): SafeError {
  if (!(error instanceof Error)) return { type: typeof error }
  const message = safeMessage(error.name, error.message)
  const { code } = error as { code?: unknown }
  const stack = framesOf(error)
  return {
    type: error.name,
    ...(message === '' ? {} : { message }),
    ...(typeof code === 'string' && /^[\w.-]{1,60}$/.test(code) ? { code } : {}),
    ...(stack === '' ? {} : { stack }),
    ...(error.cause instanceof Error && depth < deepestCause ? { cause: describeError(error.cause, depth + 1) } : {}),
  }
}

/**
 * An error's message without what it may quote. Messages of our own errors are written for callers and name fields only; of others
 * everything in quotes or braces, after a colon, and everything that looks like a date, a time, a number or an address is masked.
 */
export function safeMessage(type: string, message: string): string {
  if (type === 'NoesisError') return message.slice(0, longestMessage)
  if (quotingTypes.has(type)) return ''
  return message
    .split('\n', 1)
    .join('')
    .replace(/["'`“‘].*["'`”’]/, '…')
    .replace(/["'`“‘{[].*$/, '…')
    .replace(/\S*@\S*/g, '…')
    .replace(/[+-]?\d[\d.,:/TZ+-]*\d/g, '#')
    .replace(/(?<=: )(?![a-z]).*$/, '…')
    .replace(/[^\u0020-\u007e…]+/g, '…')
    .slice(0, longestMessage)
}

/** The lines that say where, without the first, which repeats the message. */
const framesOf = (error: Error): string =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at .*[:(]/.test(line))
    .slice(0, mostFrames)
    .map((line) => line.trim())
    .join('\n')
