// Fastify asks a service in another process over NATS, with the stock client.
import { connect } from '@nats-io/transport-node'
import { options, ready } from './peer.mjs'

const { role, port, answer, nats } = options
const connection = await connect(nats)
if (role === 'service') {
  connection.subscribe('peer.calculate', { callback: (error, message) => void (error ?? message.respond(answer)) })
  await connection.flush()
} else {
  const { default: Fastify } = await import('fastify')
  const app = Fastify()
  app.post('/', async (request, reply) => {
    const message = await connection.request('peer.calculate', JSON.stringify(request.body), { timeout: 5_000 })
    return reply.type('application/json').send(message.data)
  })
  await app.listen({ port, host: '127.0.0.1' })
}
ready()
