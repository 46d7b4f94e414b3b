import { expect, it } from 'vitest'
import { createAddresses, createSecretInbox, isInbox, secretToken } from './reply-addresses.js'

it('a secret is 128 random bits in one token of a subject', () => {
  const secrets = Array.from({ length: 1_000 }, secretToken)
  expect(new Set(secrets).size).toBe(1_000)
  for (const secret of secrets) expect([secret, Buffer.from(secret, 'base64url').length]).toEqual([expect.stringMatching(/^[\w-]+$/), 16])
})

it('an inbox stands below its prefix, and each address below the inbox', () => {
  const inbox = createSecretInbox('_INBOX.gateway')
  expect(inbox).toMatch(/^_INBOX\.gateway\.[\w-]{22}$/)
  expect(createAddresses(inbox).take('work').split('.').slice(0, -1).join('.')).toBe(inbox)
})

it('an address that was given back is taken again, for its own subject alone and by one call at a time', () => {
  const addresses = createAddresses('inbox')
  const [first, second] = [addresses.take('work'), addresses.take('work')]
  expect(first).not.toBe(second)
  for (const address of [first, second]) addresses.giveBack(address, 'work')
  expect([first, second]).not.toContain(addresses.take('other'))
  expect([addresses.take('work'), addresses.take('work')].sort()).toEqual([first, second].sort())
  expect([first, second]).not.toContain(addresses.take('work'))
})

it('addresses of a thousand subjects are kept, and when there are more all are made anew', () => {
  const addresses = createAddresses('inbox')
  const subjects = Array.from({ length: 1_000 }, (_, i) => `work.${i}`)
  const taken = subjects.map((subject) => addresses.take(subject))
  subjects.forEach((subject, i) => void addresses.giveBack(taken[i] as string, subject))
  expect(subjects.map((subject) => addresses.take(subject))).toEqual(taken)
  subjects.forEach((subject, i) => void addresses.giveBack(taken[i] as string, subject))
  addresses.giveBack('inbox.one-more', 'one more')
  expect(taken).not.toContain(addresses.take('work.0'))
  expect(addresses.take('one more')).toBe('inbox.one-more')
})

it.each([
  ['_INBOX.auth.x', true],
  ['_INBOX', false],
  ['engines._INBOX.x', false],
  ['$JS.ACK.EVENTS.x', false],
  ['', false],
  [undefined, false],
])('%s is an inbox: %s', (subject, expected) => {
  expect(isInbox(subject)).toBe(expected)
})
