import { asNoesisError, type ErrorData } from '@selemene/contracts'
import { type KeptAnswer, keepAnswer } from './cache/kept-answer.js'
import { createRunners, type EngineSet } from './create-runners.js'
import type { Wanted } from './wanted.js'

/** One heavy request, as it crosses to a worker. */
export interface HeavyTask {
  engine: string
  body: unknown
  wanted: Wanted
}

/** What comes back. Errors travel as data: between threads they would lose their class and their code. */
export type HeavyOutcome = KeptAnswer | { error: ErrorData }

/** What a worker thread runs for each task: the answer is written and packed there, and its bytes come back. */
export function createHeavyWorker(set: EngineSet): (task: HeavyTask) => Promise<HeavyOutcome> {
  const runners = new Map(createRunners(set).map((runner) => [runner.engine.id, runner]))
  return async ({ engine, body, wanted }) => {
    try {
      const runner = runners.get(engine)
      if (runner === undefined) throw new Error(`this worker has no engine ${engine}`)
      const question = runner.read(body, wanted)
      return keepAnswer(question, await runner.calculate(question), wanted.form)
    } catch (thrown) {
      return { error: asNoesisError(thrown).toData() }
    }
  }
}
