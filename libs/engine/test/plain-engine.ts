import { Strict } from '@selemene/contracts'
import Type, { type TSchema } from 'typebox'
import { type AnyEngine, defineEngine, type EngineSpec } from '../src/define-engine.js'

// biome-ignore lint/suspicious/noExplicitAny: a test says of an engine what it looks at.
type Parts = Partial<EngineSpec<TSchema, TSchema, any>>

/** The least that an engine is, with what a test says of it: its result is the number 7. */
export const plainEngine = (parts: Parts = {}): AnyEngine =>
  defineEngine({
    id: 'plain',
    version: '1.2.3',
    title: 'Plain',
    summary: 'Says seven.',
    tags: ['test'],
    requiredPhase: 2,
    determinism: 'pure',
    backend: 'native',
    needs: [],
    readsBirthTime: false,
    options: Strict({}),
    result: Type.Object({ number: Type.Integer() }),
    examples: [{ title: 'Nothing', request: {} }],
    calculate: () => ({ result: { number: 7 }, conventions: { base: 10 } }),
    witness: (result) => `Why ${(result as { number: number }).number}?`,
    ...parts,
  } as EngineSpec<TSchema, TSchema, unknown>) as AnyEngine
