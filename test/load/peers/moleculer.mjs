// Moleculer as its guide shows it: moleculer-web calls an action of a service in another process over NATS.
import { ServiceBroker } from 'moleculer'
import { options, ready } from './peer.mjs'

const { role, port, answer, nats } = options
const transporter = { type: 'NATS', options: nats }
const broker = new ServiceBroker({ nodeID: role, namespace: 'peer', transporter, logger: false })
if (role === 'service') {
  const result = JSON.parse(answer)
  broker.createService({ name: 'numerology', actions: { calculate: () => result } })
} else {
  const { default: ApiService } = await import('moleculer-web')
  const route = { path: '/', bodyParsers: { json: true }, aliases: { 'POST /': 'numerology.calculate' } }
  broker.createService({ name: 'api', mixins: [ApiService], settings: { port, ip: '127.0.0.1', routes: [route] } })
}
await broker.start()
if (role !== 'service') await broker.waitForServices('numerology', 10_000)
ready()
