import { OneOf, Strict } from '@selemene/contracts'
import { sphereNames } from '@selemene/traditions'
import Type, { type Static, type TSchema } from 'typebox'
import { activatingBodies } from '../../activations/activations-at.js'

const ofEach = <K extends string, T extends TSchema>(names: readonly K[], schema: T) =>
  Object.fromEntries(names.map((name) => [name, schema])) as Record<K, T>

const Gate = Type.String({
  pattern: '^([1-9]|[1-5][0-9]|6[0-4])\\.[1-6]$',
  description: 'Gate 1–64, a point, line 1–6',
  examples: ['4.2'],
})
const Side = (description: string) => Strict(ofEach(activatingBodies, Type.Optional(Gate)), { description })
const GivenGates = Strict(
  { personality: Side('Gates of the birth'), design: Side('Gates of the design') },
  { description: 'Activations known already, as human-design gives them; birth data are not read then' },
)
export type GivenGates = Static<typeof GivenGates>

export const Options = Strict({ hd_gates: Type.Optional(GivenGates) })
export type Options = Static<typeof Options>

const Sphere = Type.Object({
  gate: Type.Integer({ minimum: 1, maximum: 64, description: 'Gene Key' }),
  line: Type.Integer({ minimum: 1, maximum: 6, description: 'Line' }),
  shadow: Type.String({ description: 'Label of the shadow' }),
  gift: Type.String({ description: 'Label of the gift' }),
  siddhi: Type.String({ description: 'Label of the siddhi' }),
  programming_partner: Type.Integer({ minimum: 1, maximum: 64, description: 'The key across the wheel' }),
  codon_ring: Type.String({ description: 'Codon ring' }),
  amino_acid: Type.String({ description: 'Amino acid of the ring' }),
  about: Type.String({ description: 'What this sphere is asked about' }),
})

const Walk = (description: string) => Type.Array(OneOf([...sphereNames]), { description })

export const Result = Type.Object({
  spheres: Type.Object(ofEach(sphereNames, Sphere), { description: 'The 16 spheres' }),
  sequences: Type.Object(
    {
      activation: Walk('Activation Sequence: genius'),
      venus: Walk('Venus Sequence: love'),
      pearl: Walk('Pearl Sequence: prosperity'),
    },
    { description: 'The three sequences, in the order in which they are walked' },
  ),
})
export type Result = Static<typeof Result>
