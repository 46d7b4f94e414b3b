/** The work did not end in time. */
export class DeadlineExceeded extends Error {
  override readonly name = 'DeadlineExceeded'

  constructor(deadlineMs: number) {
    super(`No answer within ${deadlineMs} ms.`)
  }
}

/** The outcome of `work`, or DeadlineExceeded after `deadlineMs`; then `onDeadline` is told, to stop what still runs. */
export function withinDeadline<T>(work: Promise<T>, deadlineMs: number, onDeadline: () => void = () => undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new DeadlineExceeded(deadlineMs))
      onDeadline()
    }, deadlineMs)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
