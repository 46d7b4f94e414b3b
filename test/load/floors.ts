// The two floors of the bench, in a process of their own: Fastify alone, and Fastify asking another connection over NATS with the stock client.
import { connect } from '@nats-io/transport-node'
import Fastify from 'fastify'

const { bare, nats, natsUrl, answer } = JSON.parse(process.argv[2] as string) as { bare: number; nats: number; natsUrl: string; answer: string }

const plain = Fastify()
plain.post('/', (_request, reply) => reply.type('application/json').send(answer))
await plain.listen({ port: bare, host: '127.0.0.1' })

const { username, password } = new URL(natsUrl)
const options = { servers: natsUrl, user: decodeURIComponent(username), pass: decodeURIComponent(password) }
const [asking, answering] = await Promise.all([connect(options), connect(options)])
answering.subscribe('bench.floor', { callback: (error, message) => void (error ?? message.respond(answer)) })
const over = Fastify()
over.post('/', async (request, reply) => {
  const message = await asking.request('bench.floor', JSON.stringify(request.body), { timeout: 5_000 })
  return reply.type('application/json').send(message.data)
})
await over.listen({ port: nats, host: '127.0.0.1' })
process.send?.('ready')
