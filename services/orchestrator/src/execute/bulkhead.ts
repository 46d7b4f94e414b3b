import { NoesisError } from '@selemene/contracts'

const slotsPerEngine = 32
const mostWaiting = 128

export interface Bulkhead {
  /** Runs `work` in one of the engine's own slots, so that a slow engine cannot take the others'. Refuses with OVERLOADED when too many wait. */
  run<T>(engine: string, deadline: number, work: () => Promise<T>): Promise<T>
}

interface Lane {
  running: number
  waiting: (() => void)[]
}

export function createBulkhead(): Bulkhead {
  const lanes = new Map<string, Lane>()

  function laneOf(engine: string): Lane {
    const lane = lanes.get(engine) ?? { running: 0, waiting: [] }
    lanes.set(engine, lane)
    return lane
  }

  return {
    async run(engine, deadline, work) {
      const lane = laneOf(engine)
      if (lane.running >= slotsPerEngine) await waitForSlot(lane, engine, deadline)
      else lane.running += 1
      try {
        return await work()
      } finally {
        const next = lane.waiting.shift()
        if (next === undefined) lane.running -= 1
        else next()
      }
    },
  }
}

/** The slot of the next call to end passes to the first in line; a call that waits past its deadline leaves the line. */
function waitForSlot(lane: Lane, engine: string, deadline: number): Promise<void> {
  if (lane.waiting.length >= mostWaiting) throw new NoesisError('OVERLOADED', `Too many calls wait for ${engine}.`)
  return new Promise((resolve, reject) => {
    const enter = () => {
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(
      () => {
        lane.waiting.splice(lane.waiting.indexOf(enter), 1)
        reject(new NoesisError('TIMEOUT', `No slot for ${engine} became free in time.`))
      },
      Math.max(1, deadline - performance.now()),
    )
    lane.waiting.push(enter)
  })
}
