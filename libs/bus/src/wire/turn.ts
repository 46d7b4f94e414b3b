/** Messages wait for others of their turn of the event loop no longer than this where the process keeps the loop busy. */
const longestWaitMs = 2

/** What happens once per turn of the event loop, after all that published in it. */
export interface Turn {
  beforeFlush(publishRest: () => void): void
  afterWrite(done: () => void): void
  /** A message waits for the end of the turn, or ends a turn that has lasted too long. */
  wait(): void
  flush(): void
}

/** `handOver` gives to the client what was published; a client of its own pace needs none. */
export function createTurn(handOver: () => void = () => undefined): Turn {
  let preparations: (() => void)[] = []
  let callbacks: (() => void)[] = []
  let scheduled = false
  let since = 0

  function schedule() {
    if (scheduled) return
    scheduled = true
    since = performance.now()
    setImmediate(flush)
  }

  function flush() {
    const prepare = preparations
    preparations = []
    for (const publishRest of prepare) publishRest()
    const told = callbacks
    callbacks = []
    scheduled = false
    handOver()
    // The client writes what it was given in a microtask of its own, queued before this one.
    if (told.length > 0)
      queueMicrotask(() => {
        for (const done of told) done()
      })
  }

  return {
    beforeFlush(publishRest) {
      preparations.push(publishRest)
      schedule()
    },
    afterWrite(done) {
      callbacks.push(done)
      schedule()
    },
    wait() {
      schedule()
      if (performance.now() - since > longestWaitMs) flush()
    },
    flush,
  }
}
