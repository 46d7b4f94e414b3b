import type { Server } from 'node:http'
import type { Socket } from 'node:net'

const lookEveryMs = 5_000

export interface StalledReaders {
  close(): void
}

/** How far a connection's answers had got when it was last looked at. */
interface Progress {
  /** Bytes of whole writes that the system has taken, and bytes of the running one that it has not. */
  written: number
  queued: number
  since: number
}

/**
 * Cuts connections whose caller reads nothing of an answer for `afterMs`: it would hold memory for as long as it likes. One that reads
 * slowly is left alone, and so is one for which there is nothing to write.
 */
export function cutStalledReaders(server: Server, afterMs: number): StalledReaders {
  // Bounded by the open connections.
  const connections = new Map<Socket, Progress | undefined>()
  server.on('connection', (socket: Socket) => {
    connections.set(socket, undefined)
    socket.once('close', () => connections.delete(socket))
  })

  function look(now: number) {
    for (const [socket, before] of connections) {
      const progress = progressOf(socket, now)
      if (progress === undefined || before === undefined || hasMoved(before, progress)) connections.set(socket, progress)
      else if (now - before.since >= afterMs) socket.destroy()
    }
  }

  const timer = setInterval(() => look(performance.now()), Math.min(lookEveryMs, afterMs / 4))
  timer.unref()
  return { close: () => clearInterval(timer) }
}

/** Undefined while nothing waits to be written. */
function progressOf(socket: Socket, now: number): Progress | undefined {
  if (socket.writableLength === 0) return undefined
  return { written: socket.bytesWritten - socket.writableLength, queued: queuedOf(socket), since: now }
}

const hasMoved = (before: Progress, now: Progress) => before.written !== now.written || before.queued !== now.queued

/** Of a single large write only libuv knows how much is left; without it an answer of one piece could not be told from a standstill. */
const queuedOf = (socket: Socket): number => (socket as Socket & { _handle?: { writeQueueSize?: number } | null })._handle?.writeQueueSize ?? 0
