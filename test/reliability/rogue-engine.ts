import { type Answer, type Call, connectBus } from '@selemene/bus'
import { subjects } from '@selemene/contracts'

const engine = 'i-ching'

/** One more replica of the service that holds the I Ching, which takes its share of the calls and answers them as `answer` does. */
export async function whileRogueAnswers(natsUrl: string, answer: (call: Call) => Promise<Answer>, hold: () => Promise<void>): Promise<void> {
  const bus = await connectBus({ url: natsUrl, name: 'rogue', connectTimeoutMs: 5_000 })
  const rogue = { name: 'engines-ts', version: '1.0.0', description: 'answers wrongly, for a test' }
  const serving = await bus.serve(rogue, [{ subject: subjects.engine(engine, 'calculate'), handle: answer }])
  try {
    await hold()
  } finally {
    await serving.stop(0)
    await bus.close()
  }
}
