import { NoesisError } from '@selemene/contracts'

/** What a wire does not send, whichever it is. */
export const notConnected = () => new NoesisError('SERVICE_UNAVAILABLE', 'The message bus cannot be reached. Try again shortly.')
export const messageTooLarge = () => new NoesisError('PAYLOAD_TOO_LARGE', 'The message is larger than the bus carries.')

/** Throws RangeError. */
export function assertSubject(subject: string): void {
  if (/\s/.test(subject)) throw new RangeError('a subject has no white space')
}

/** Throws RangeError. */
export function assertOneLine(name: string, value: string): void {
  if (value.includes('\n') || value.includes('\r')) throw new RangeError(`header ${name} has a line break`)
}
