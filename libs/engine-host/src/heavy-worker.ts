import { type Answer, packAnswer } from '@selemene/bus'
import { asNoesisError, type ErrorData } from '@selemene/contracts'
import { answerCall, type Wanted } from './answer-call.js'
import { createRunners, type EngineSet } from './create-runners.js'

/** One heavy request, as it crosses to a worker. */
export interface HeavyTask {
  engine: string
  body: unknown
  wanted: Wanted
}

/** What comes back. Errors travel as data: between threads they would lose their class and their code. */
export type HeavyOutcome = Answer | { error: ErrorData }

/** What a worker thread runs for each task: the whole answer is written and packed there, and its bytes come back. */
export function createHeavyWorker(set: EngineSet): (task: HeavyTask) => Promise<HeavyOutcome> {
  const runners = new Map(createRunners(set).map((runner) => [runner.engine.id, runner]))
  return async ({ engine, body, wanted }) => {
    try {
      const runner = runners.get(engine)
      if (runner === undefined) throw new Error(`this worker has no engine ${engine}`)
      return packAnswer(await answerCall(runner, body, wanted))
    } catch (thrown) {
      return { error: asNoesisError(thrown).toData() }
    }
  }
}
