export interface ReplyAddresses {
  /** A subject under the inbox that nobody else waits on. */
  take(): string
  /** Only when nothing can arrive there any more; an address that is in doubt is never used again. */
  giveBack(address: string): void
}

/**
 * Reply subjects, used again and again: the server looks up each new subject in its tree of subscriptions and checks each against
 * the permissions of whoever replies, and remembers those that it has seen.
 */
export function createAddresses(inbox: string): ReplyAddresses {
  const free: string[] = []
  let made = 0
  return {
    take: () => free.pop() ?? `${inbox}.${(made++).toString(36)}`,
    giveBack: (address) => void free.push(address),
  }
}
