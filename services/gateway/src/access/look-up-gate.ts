/** Runs a look-up for an address, in turn with the other look-ups of the same address. */
export type LookUpGate = <T>(address: string, work: () => Promise<T>) => Promise<T>

interface Queue {
  running: number
  waiting: (() => void)[]
}

/**
 * Lets `most` look-ups of one address run at once; the others wait. What has been refused is counted before the next one starts, so a
 * burst of forged keys costs no more look-ups than the limit of its address and `most`. Holds only addresses with a look-up under way.
 */
export function createLookUpGate(most: number): LookUpGate {
  // Bounded by the requests in flight: an address leaves with the last of its look-ups.
  const queues = new Map<string, Queue>()

  async function enter(address: string): Promise<Queue> {
    const queue = queues.get(address) ?? { running: 0, waiting: [] }
    queues.set(address, queue)
    if (queue.running < most) queue.running += 1
    else await new Promise<void>((resolve) => queue.waiting.push(resolve))
    return queue
  }

  /** Hands the place on to the next one, or gives it up. */
  function leave(address: string, queue: Queue) {
    const next = queue.waiting.shift()
    if (next !== undefined) return next()
    queue.running -= 1
    if (queue.running === 0) queues.delete(address)
  }

  return async (address, work) => {
    const queue = await enter(address)
    try {
      return await work()
    } finally {
      leave(address, queue)
    }
  }
}
