import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { openCallers } from '../reliability/steady-rate.js'

it('callers whose server has closed what they did not use open it anew, and count no broken answer', async () => {
  const server = createServer({ headersTimeout: 100, connectionsCheckingInterval: 20 }, (_request, response) => response.end())
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const open = new Set<object>()
  server.on('connection', (socket) => open.add(socket.on('close', () => open.delete(socket))))
  const callers = await openCallers([(server.address() as AddressInfo).port], 20)
  while (open.size > 0) await pause(20)
  // The callers read that it is closed.
  await pause(100)

  const request = () => Buffer.from('GET / HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n')
  const { hits } = await callers.fireAtRate({ shots: [{ name: 'any', request }], rate: 500, seconds: 0.1 })

  expect(new Set(hits.map(({ status }) => status))).toEqual(new Set([200]))
  callers.close()
  server.close()
})
