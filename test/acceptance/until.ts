import { setTimeout as pause } from 'node:timers/promises'

/** Asks every 25 ms until `holds` is true of the answer; throws with the last answer when it is not within `withinMs`. */
export async function until<T>(ask: () => Promise<T>, holds: (answer: T) => boolean, withinMs: number): Promise<T> {
  const deadline = performance.now() + withinMs
  for (;;) {
    const answer = await ask()
    if (holds(answer)) return answer
    if (performance.now() >= deadline) throw new Error(`not within ${withinMs} ms; last: ${JSON.stringify(answer).slice(0, 300)}`)
    await pause(25)
  }
}
