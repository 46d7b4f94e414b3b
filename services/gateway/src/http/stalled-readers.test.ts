import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { cutStalledReaders } from './stalled-readers.js'

const afterMs = 400
/** More than the buffers of both ends take. */
const large = Buffer.alloc(64 * 1024 * 1024, 'a')

const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end()
})

async function serving(answer: RequestListener): Promise<{ server: Server; port: number }> {
  const server = createServer(answer)
  const readers = cutStalledReaders(server, afterMs)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  ends.push(() => {
    readers.close()
    server.closeAllConnections()
    server.close()
  })
  return { server, port: (server.address() as AddressInfo).port }
}

/** A caller that has asked, and reads nothing until it is told to. */
async function ask(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  socket.pause()
  ends.push(() => socket.destroy())
  await once(socket, 'connect')
  socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n')
  return socket
}

/** Milliseconds until the server has closed the only connection; Infinity when it has not within `mostMs`. */
async function closedWithin(server: Server, mostMs: number): Promise<number> {
  const [socket] = (await once(server, 'connection')) as [Socket]
  const since = performance.now()
  const closed = once(socket, 'close').then(() => performance.now() - since)
  return Promise.race([closed, pause(mostMs, Number.POSITIVE_INFINITY, { ref: false })])
}

test('who reads nothing of a large answer is cut, and not before the time is over', async () => {
  const { server, port } = await serving((_request, response) => response.end(large))
  const closed = closedWithin(server, 10_000)
  await ask(port)
  const ms = await closed
  expect(ms).toBeGreaterThanOrEqual(afterMs)
  expect(ms).toBeLessThan(10_000)
})

test('who reads nothing of a stream that goes on is cut too: what we write is no sign of life of theirs', async () => {
  let left = false
  const { server, port } = await serving((request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write(large)
    const heartbeat = setInterval(() => response.write(': heartbeat\n\n'), 20)
    request.socket.on('close', () => {
      clearInterval(heartbeat)
      left = true
    })
  })
  const closed = closedWithin(server, 10_000)
  await ask(port)
  expect(await closed).toBeLessThan(10_000)
  expect(left).toBe(true)
})

test('who reads slowly gets all of it, however long it takes', async () => {
  const { port } = await serving((_request, response) => response.end(large))
  const begun = performance.now()
  const socket = await ask(port)
  let received = 0
  let sincePause = 0
  socket.on('data', (chunk: Buffer) => {
    received += chunk.length
    sincePause += chunk.length
    if (sincePause < 4 * 1024 * 1024) return
    sincePause = 0
    socket.pause()
    setTimeout(() => socket.resume(), afterMs / 4)
  })
  socket.resume()
  while (received < large.length) {
    await pause(50)
    expect(socket.closed).toBe(false)
  }
  expect(performance.now() - begun).toBeGreaterThan(2 * afterMs)
})

test('who waits for an answer is not cut, nor who keeps a connection for the next request', async () => {
  const { port } = await serving((_request, response) => void setTimeout(() => response.end('done'), 3 * afterMs))
  const socket = await ask(port)
  socket.resume()
  const [answer] = (await once(socket, 'data')) as [Buffer]
  expect(answer.toString()).toContain('200 OK')
  await pause(3 * afterMs)
  expect(socket.closed).toBe(false)
})
