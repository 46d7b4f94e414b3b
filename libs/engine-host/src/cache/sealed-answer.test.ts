import { createHash, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openAnswer, sealAnswer, sealedName } from './sealed-answer.js'

const secretOf = (text: string) => createHash('sha512').update(text).digest()
const secret = secretOf('a question')
const answerOf = (bytes: Uint8Array, packed = false) => ({ bytes: Buffer.from(bytes), tailAt: Math.floor(bytes.length / 2), packed })

test('an answer comes back as it was, small or large, packed or not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 20_000 }), fc.boolean(), async (bytes, packed) => {
      const answer = answerOf(bytes, packed)
      expect(await openAnswer(await sealAnswer(answer, secret), secret)).toEqual(answer)
    }),
    { numRuns: 200 },
  )
})

test('a large answer of words takes less room, and shows none of them', async () => {
  const canary = 'xylophone-canary'
  const answer = answerOf(Buffer.from(canary.repeat(2_000)))
  const sealed = await sealAnswer(answer, secret)
  expect(sealed.length).toBeLessThan(answer.bytes.length / 10)
  for (const size of [20, 200]) {
    const small = await sealAnswer(answerOf(Buffer.from(canary.repeat(size / 20))), secret)
    expect(small.includes(canary)).toBe(false)
  }
  expect(sealed.includes(canary)).toBe(false)
})

test('what is damaged anywhere, cut, or of another question does not open', async () => {
  const sealed = await sealAnswer(answerOf(randomBytes(300)), secret)
  for (let at = 0; at < sealed.length; at++) {
    const damaged = Buffer.from(sealed)
    damaged.writeUInt8(damaged.readUInt8(at) ^ 1, at)
    await expect(openAnswer(damaged, secret), `byte ${at}`).rejects.toThrow()
  }
  for (const cut of [0, 10, 32, sealed.length - 1]) await expect(openAnswer(sealed.subarray(0, cut), secret)).rejects.toThrow()
  await expect(openAnswer(sealed, secretOf('another question'))).rejects.toThrow()
})

test('the name and what opens it are told by two halves of the secret', async () => {
  const other = secretOf('another question')
  const [sameName, sameSeal] = [
    [secret, other],
    [other, secret],
  ].map(([name, seal]) => Buffer.concat([(name as Buffer).subarray(0, 32), (seal as Buffer).subarray(32)])) as [Buffer, Buffer]
  expect([sealedName(sameName), sealedName(sameSeal)]).toEqual([sealedName(secret), sealedName(other)])
  expect(sealedName(secret)).not.toBe(sealedName(other))
  const answer = answerOf(randomBytes(300))
  const sealed = await sealAnswer(answer, secret)
  await expect(openAnswer(sealed, sameName)).rejects.toThrow()
  expect(await openAnswer(sealed, sameSeal)).toEqual(answer)
})
