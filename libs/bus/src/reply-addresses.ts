import { randomBytes } from 'node:crypto'

const secretBytes = 16
/** More subjects than a system has; instances come and go, and what is forgotten is only made anew. */
const mostSubjects = 1_000

export interface ReplyAddresses {
  /** An address that no other call waits on and that only services asked on `subject` have ever been told. */
  take(subject: string): string
  /** Only when nothing can arrive there any more; an address that is in doubt is never used again. */
  giveBack(address: string, subject: string): void
}

/** 128 random bits as one subject token. The client's own inbox names count upwards: one tells the next. */
export const secretToken = (): string => randomBytes(secretBytes).toString('base64url')

/** Where replies to this connection arrive: no other service may subscribe there, or can guess it. */
export const createSecretInbox = (inboxPrefix: string): string => `${inboxPrefix}.${secretToken()}`

/**
 * Reply addresses below an inbox. Each is a secret of the asker and those asked: anyone else can neither answer nor declare a subject
 * unserved. They are used again, for the same subject only, since the server looks up each new one in its tree of subscriptions and
 * checks it against the permissions of the service that replies.
 */
export function createAddresses(inbox: string): ReplyAddresses {
  const free = new Map<string, string[]>()
  return {
    take: (subject) => free.get(subject)?.pop() ?? `${inbox}.${secretToken()}`,
    giveBack(address, subject) {
      const known = free.get(subject)
      if (known !== undefined) return void known.push(address)
      if (free.size >= mostSubjects) free.clear()
      free.set(subject, [address])
    },
  }
}

/**
 * Replies go to inboxes and nowhere else. What a stream delivers asks for its acknowledgement instead: it is no call, whatever it says.
 * And a service that may answer on the subject that a call names must not be talked into saying something on another service's.
 */
export const isInbox = (subject: string | undefined): subject is string => subject?.startsWith('_INBOX.') === true
