import { NoesisError } from '@selemene/contracts'

/** No answer came within the time that the caller gave. */
export class NoAnswer extends NoesisError {
  readonly waitedMs: number

  constructor(waitedMs: number) {
    super('TIMEOUT', 'No answer came in time.')
    this.waitedMs = waitedMs
  }
}

/** The caller stopped waiting, which says nothing about who was asked. */
export class CallerLeft extends NoesisError {
  constructor() {
    super('TIMEOUT', 'The caller no longer waits.')
  }
}
