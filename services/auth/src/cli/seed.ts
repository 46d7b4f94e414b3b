import { text } from 'node:stream/consumers'
import { createParser, Grant, isWellFormedKey, Level, NoesisError, OneOf, Strict, tiers } from '@selemene/contracts'
import { connect } from '@selemene/db'
import Type from 'typebox'
import { seedKey } from '../keys/seed-key.js'
import { ownerUrl } from './owner-url.js'
import { runCli } from './run-cli.js'

const SeedList = Type.Array(
  Strict({
    name: Type.String({ minLength: 1, maxLength: 100 }),
    api_key: Type.String(),
    tier: OneOf([...tiers]),
    consciousness_level: Level,
    permissions: Type.Array(Grant),
  }),
)

// Reads the list from stdin and not from arguments, which other users of the machine can see.
await runCli(async () => {
  const seeds = createParser(SeedList)(readJson(await text(process.stdin)))
  const damaged = seeds.find(({ api_key }) => !isWellFormedKey(api_key))
  if (damaged !== undefined) throw new NoesisError('INVALID_INPUT', `The key of ${damaged.name} is not well-formed.`)
  const db = connect(ownerUrl(), { poolMax: 1, name: 'seed', deadlineMs: 10_000 })
  try {
    for (const seed of seeds) process.stdout.write(`${seed.name}: ${await seedKey(db, seed)}\n`)
  } finally {
    await db.close()
  }
})

function readJson(input: string): unknown {
  try {
    return JSON.parse(input)
  } catch (cause) {
    throw new NoesisError('MALFORMED_REQUEST', 'Expected on stdin: JSON, [{"name", "api_key", "tier", "consciousness_level", "permissions"}].', {
      cause,
    })
  }
}
