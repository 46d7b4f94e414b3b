import { NoesisError } from '@selemene/contracts'

/** A caller that waits: until when (performance.now()), and unless it leaves. */
export interface Waiting {
  deadline: number
  signal: AbortSignal
}

export interface SingleFlight<T> {
  /**
   * `work` for the first of those who ask under a key at once, who all get what it gives. It goes on while any of them waits: its own signal
   * aborts when the last has left. Where it fails, the one that began it hears why; each of the others begins it anew in turn. Throws
   * TIMEOUT for a caller whose time is up.
   */
  run(key: string, waiting: Waiting, work: Work<T>): Promise<{ value: T; shared: boolean }>
}

/** `deadline` tells when the first of those who wait needs the result, performance.now(); it moves closer when one in a hurry joins. */
export type Work<T> = (signal: AbortSignal, deadline: () => number) => Promise<T>

interface Flight<T> {
  /** Never rejects. */
  landed: Promise<{ value: T } | { error: unknown }>
  callers: number
  earliest: number
  abort: AbortController
}

export function createSingleFlight<T>(): SingleFlight<T> {
  const flights = new Map<string, Flight<T>>()

  function begin(key: string, { deadline }: Waiting, work: Work<T>): Flight<T> {
    const abort = new AbortController()
    const flight: Flight<T> = {
      landed: work(abort.signal, () => flight.earliest)
        .then(
          (value) => ({ value }),
          (error: unknown) => ({ error }),
        )
        .finally(() => {
          if (flights.get(key) === flight) flights.delete(key)
        }),
      callers: 0,
      earliest: deadline,
      abort,
    }
    flights.set(key, flight)
    return flight
  }

  /** What the flight brings, or TIMEOUT when this caller leaves before. */
  async function join(key: string, flight: Flight<T>, waiting: Waiting) {
    flight.callers += 1
    flight.earliest = Math.min(flight.earliest, waiting.deadline)
    const left = leaving(waiting)
    try {
      return await Promise.race([flight.landed, left.promise])
    } finally {
      left.stop()
      flight.callers -= 1
      if (flight.callers === 0) {
        // One that is being given up is not joined any more.
        if (flights.get(key) === flight) flights.delete(key)
        flight.abort.abort()
      }
    }
  }

  return {
    async run(key, waiting, work) {
      for (;;) {
        const running = flights.get(key)
        const landed = await join(key, running ?? begin(key, waiting, work), waiting)
        if ('value' in landed) return { value: landed.value, shared: running !== undefined }
        if (running === undefined) throw landed.error
      }
    },
  }
}

/** Work that a caller shares with no other. */
export async function alone<T>(waiting: Waiting, work: Work<T>): Promise<T> {
  const { value } = await createSingleFlight<T>().run('', waiting, work)
  return value
}

/** Rejects when a caller's time is up or the caller has gone. */
function leaving({ deadline, signal }: Waiting): { promise: Promise<never>; stop: () => void } {
  let stop = () => undefined as undefined
  const promise = new Promise<never>((_, reject) => {
    const leave = () => reject(new NoesisError('TIMEOUT', 'The budget was used up before the calculation had ended.'))
    if (signal.aborted) return leave()
    const timer = setTimeout(leave, Math.max(1, deadline - performance.now()))
    signal.addEventListener('abort', leave, { once: true })
    stop = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', leave)
    }
  })
  return { promise, stop }
}
