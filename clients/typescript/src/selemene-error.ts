import type { components } from './schema.js'

/** RFC 9457, as the API answers it. */
export type Problem = components['schemas']['Problem']

/** A request that the API refused or could not answer. Decide by `problem.error_code`, never by the text. */
export class SelemeneError extends Error {
  override readonly name = 'SelemeneError'
  readonly status: number
  readonly problem: Partial<Problem>

  constructor(status: number, problem: Partial<Problem>) {
    super(problem.detail ?? `The server answered ${status}.`)
    this.status = status
    this.problem = problem
  }
}

/** The error that an answer tells. What is no problem document (a proxy's page) leaves `problem` empty. */
export async function errorOf(answer: Response): Promise<SelemeneError> {
  const isProblem = /json/.test(answer.headers.get('content-type') ?? '')
  return new SelemeneError(answer.status, isProblem ? ((await answer.json()) as Problem) : {})
}
