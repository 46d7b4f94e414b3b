// Makes the folder of a new engine that answers from the first minute: npm run new:engine <service> <id>
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const [service = '', id = ''] = process.argv.slice(2)
const services = new URL('../../../services/', import.meta.url)
const source = new URL(`${service}/src/engines/`, services)

if (!existsSync(source)) stop(`There is no service ${service || '(none given)'} with engines. Say: npm run new:engine engines-ts runes`)
if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) stop('An id is lower-case words with hyphens between, such as "runes" or "celtic-tree".')
const folder = new URL(`${id}/`, source)
if (existsSync(folder)) stop(`${fileURLToPath(folder)} is there already.`)

const camel = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
const title = id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ')

const files: Record<string, string> = {
  'engine.ts': `import { defineEngine } from '@selemene/engine'
import { calculate } from './calculate.js'
import { Options, Result } from './schema.js'
import { ask } from './witness.js'

export const ${camel}Engine = defineEngine<typeof Options, typeof Result>({
  id: '${id}',
  version: '0.1.0',
  title: '${title}',
  summary: 'Draws one number from a range',
  tags: ['draft'],
  requiredPhase: 0,
  determinism: 'seeded',
  backend: 'native',
  needs: [],
  readsBirthTime: false,
  options: Options,
  result: Result,
  examples: [{ title: 'One of six', request: { seed: 'example', options: { sides: 6 } } }],
  calculate,
  witness: ask,
})
`,
  'schema.ts': `import { Strict } from '@selemene/contracts'
import Type, { type Static } from 'typebox'

export const Options = Strict({
  sides: Type.Integer({ minimum: 2, maximum: 1000, default: 6, description: 'How many numbers there are to draw from' }),
})
export type Options = Static<typeof Options>

export const Result = Type.Object({
  drawn: Type.Integer({ minimum: 1, description: 'The number that was drawn, 1 … sides' }),
  sides: Type.Integer(),
})
export type Result = Static<typeof Result>
`,
  'calculate.ts': `import type { EngineInput } from '@selemene/contracts'
import type { Calculation, EngineContext } from '@selemene/engine'
import type { Options, Result } from './schema.js'

/** A fair draw: each number is as likely as any other. */
export function calculate(input: EngineInput<Options>, { random }: EngineContext): Calculation<Result> {
  const { sides } = input.options
  return { result: { drawn: 1 + random.below(sides), sides }, conventions: { sides } }
}
`,
  'witness.ts': `import type { Result } from './schema.js'

/** A question about this draw, deeper with the level. */
export function ask({ drawn, sides }: Result, level: number): string {
  if (level < 2) return \`You drew \${drawn} of \${sides}: what do you make of it?\`
  if (level < 4) return \`\${drawn} came, \${sides - 1} others did not: what would you have preferred, and why?\`
  return \`\${drawn} of \${sides}: who is it that chance has answered?\`
}
`,
  'engine.test.ts': `import { describeEngine } from '@selemene/engine/conformance'
import { ${camel}Engine } from './engine.js'

describeEngine(${camel}Engine, { at: import.meta.url })
`,
  'golden/closed-form.json': `${JSON.stringify(
    {
      provenance: { source: 'A range with two members', date: new Date().toISOString().slice(0, 10), kind: 'closed-form' },
      cases: [{ name: 'the range is what was asked for', input: { seed: 'any', options: { sides: 2 } }, expected: { '/result/sides': 2 } }],
    },
    undefined,
    2,
  )}\n`,
  'README.md': `# ${title}\n\nTradition, method and formulae, sources, choices between schools, known limits, accuracy: say each of them here.\n`,
}

for (const [name, text] of Object.entries(files)) {
  const file = new URL(name, folder)
  mkdirSync(new URL('.', file), { recursive: true })
  writeFileSync(file, text)
}
process.stdout.write(`${fileURLToPath(folder)}\nIt answers after the next npm start: POST /api/v1/engines/${id}/calculate\n`)

function stop(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
