import { type ErrorCode, NoesisError } from '@selemene/contracts'

/** No answer came, after a wait that may say something about the service that was asked. */
export class Unanswered extends NoesisError {
  readonly waitedMs: number

  constructor(code: ErrorCode, detail: string, waitedMs: number) {
    super(code, detail)
    this.waitedMs = waitedMs
  }
}

/** No answer came within the time that the caller gave. */
export class NoAnswer extends Unanswered {
  constructor(waitedMs: number) {
    super('TIMEOUT', 'No answer came in time.', waitedMs)
  }
}

/** The instance that was asked has gone without an answer. */
export class InstanceLost extends Unanswered {
  constructor(waitedMs: number) {
    super('SERVICE_UNAVAILABLE', 'The service was lost while it worked on this. Try again shortly.', waitedMs)
  }
}

/** The caller stopped waiting, which says nothing about the service that was asked. */
export class CallerLeft extends NoesisError {
  constructor() {
    super('TIMEOUT', 'The caller no longer waits.')
  }
}
