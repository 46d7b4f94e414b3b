// The floor: Fastify sends the bytes of the answer and does nothing else.
import Fastify from 'fastify'
import { options, ready } from './peer.mjs'

const { port, answer } = options
const app = Fastify()
app.post('/', (_request, reply) => reply.type('application/json').send(answer))
await app.listen({ port, host: '127.0.0.1' })
ready()
