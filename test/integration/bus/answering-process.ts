import { connectBus } from '@selemene/bus'
import { subjects } from '@selemene/contracts'

/** One instance of a service: answers a calculation with its own pid, and counts what it was asked to do. Stops as services do. */
const [natsUrl] = process.argv.slice(2) as [string]
const bus = await connectBus({ url: natsUrl, name: 'engines-ts', connectTimeoutMs: 10_000 })
const handle = async () => ({ body: JSON.stringify({ pid: process.pid }) })
const serving = await bus.serve({ name: 'engines-ts', version: '1.0.0', description: '' }, [
  { subject: subjects.engine('tarot', 'calculate'), handle },
])
process.once('SIGTERM', async () => {
  await serving.stop(5_000)
  await bus.close()
  process.exit(0)
})
process.stdout.write('ready\n')
