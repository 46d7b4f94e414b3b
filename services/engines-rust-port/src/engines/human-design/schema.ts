import { BirthData, OneOf, Strict } from '@selemene/contracts'
import { centerNames } from '@selemene/traditions'
import Type, { type Static, type TSchema } from 'typebox'
import { activatingBodies } from '../../activations/activations-at.js'
import { authorityNames, typeNames } from './data/types.js'
import { angles } from './incarnation-cross.js'

const PartnerBirthData = {
  ...BirthData,
  required: ['date', 'time', 'timezone'],
  description: 'Birth of a second person: adds `connection`. Date, time and timezone are required',
} as unknown as typeof BirthData

export const Options = Strict({
  partner_birth_data: Type.Optional(PartnerBirthData),
  transit: Type.Boolean({ default: false, description: 'Adds `transit`: the sky at current_time over this chart' }),
})
export type Options = Static<typeof Options>

const Part = (last: number, description: string) => Type.Integer({ minimum: 1, maximum: last, description })
const Activation = Type.Object({
  longitude: Type.Number({ minimum: 0, exclusiveMaximum: 360, description: 'Apparent geocentric tropical longitude, degrees' }),
  gate: Part(64, 'Gate, 5.625°'),
  line: Part(6, 'Line, 0.9375°'),
  color: Part(6, 'Color, a sixth of a line'),
  tone: Part(6, 'Tone, a sixth of a color'),
  base: Part(5, 'Base, a fifth of a tone'),
})
const ofEach = <K extends string, T extends TSchema>(names: readonly K[], schema: T) =>
  Object.fromEntries(names.map((name) => [name, schema])) as Record<K, T>
const bodies = ofEach(activatingBodies, Activation)

const TypeOfChart = OneOf([...typeNames], { description: 'Type' })
const Authority = OneOf([...authorityNames], { description: 'Inner authority' })
const Profile = Type.String({ description: 'Lines of personality Sun and design Sun', examples: ['5/1'] })
const Definition = OneOf(['None', 'Single', 'Split', 'Triple Split', 'Quadruple Split'], { description: 'How many separate areas of definition' })
const Center = OneOf([...centerNames], { description: 'Center' })
const channelFields = {
  gates: Type.Array(Part(64, 'Gate'), { minItems: 2, maxItems: 2, description: 'Its two gates, the lower first' }),
  name: Type.String({ description: 'Traditional name' }),
  centers: Type.Array(Center, { minItems: 2, maxItems: 2, description: 'Centers of the two gates' }),
}
const Variable = (description: string) =>
  Type.Object(
    {
      arrow: OneOf(['left', 'right'], { description: 'Tones 1–3 left, 4–6 right' }),
      color: Part(6, 'Color'),
      tone: Part(6, 'Tone'),
      name: Type.String({ description: 'Traditional name of the color' }),
    },
    { description },
  )
const Aspect = OneOf(['type', 'authority', 'profile', 'cross'])
const Shifted = (description: string) =>
  Type.Object(
    {
      type: TypeOfChart,
      authority: Authority,
      profile: Profile,
      cross: Type.String({ description: 'Full name of the incarnation cross' }),
      changes: Type.Array(Aspect, { description: 'What differs from the chart' }),
    },
    { description },
  )
const Connected = (description: string) =>
  Type.Array(
    Type.Object({
      ...channelFields,
      held_by: Type.Union([Type.Literal('self'), Type.Literal('partner'), Type.Null()], { description: 'Who alone has the whole channel' }),
    }),
    { description },
  )

export const Result = Type.Object({
  type: TypeOfChart,
  strategy: Type.String({ description: 'Strategy of the type' }),
  strategy_guidance: Type.String({ description: 'What the strategy asks for' }),
  authority: Authority,
  authority_guidance: Type.String({ description: 'How this authority is listened to' }),
  profile: Profile,
  definition: Definition,
  definition_areas: Type.Array(Type.Array(Center), { description: 'Defined centers, grouped as channels join them' }),
  signature: Type.String({ description: 'Feeling of living by strategy' }),
  not_self_theme: Type.String({ description: 'Feeling of living against it' }),
  incarnation_cross: Type.Object({
    name: Type.String({ description: 'Name without angle and number' }),
    angle: OneOf([...angles], { description: 'Angle, by the profile' }),
    gates: Type.Array(Part(64, 'Gate'), { minItems: 4, maxItems: 4, description: 'Personality Sun and Earth, design Sun and Earth' }),
    number: Type.Union([Type.Integer({ minimum: 1, maximum: 4 }), Type.Null()], {
      description: 'Which of the crosses of this name; null for juxtaposition',
    }),
    full_name: Type.String({ description: 'Angle, name and number' }),
  }),
  centers: Type.Object(
    ofEach(
      centerNames,
      Type.Object({
        defined: Type.Boolean({ description: 'A channel ends here' }),
        gates: Type.Array(Part(64, 'Gate'), { description: 'Active gates of this center' }),
        theme: Type.String({ description: 'What this center stands for, defined or open as it is' }),
      }),
    ),
    { description: 'The nine centers' },
  ),
  channels: Type.Array(Type.Object(channelFields), { description: 'Defined channels' }),
  personality: Type.Object(bodies, { description: 'Activations of the birth (conscious)' }),
  design: Type.Object(bodies, { description: 'Activations of the design (unconscious)' }),
  design_time: Type.String({ format: 'instant', description: 'When the Sun stood 88° earlier, UTC' }),
  variables: Type.Object({
    determination: Variable('Design Sun'),
    environment: Variable('Design north node'),
    motivation: Variable('Personality Sun'),
    perspective: Variable('Personality north node'),
  }),
  sensitivity: Type.Object(
    {
      minutes: Type.Integer({ description: 'How far the birth time was moved each way' }),
      type: Type.Boolean({ description: 'The type would change' }),
      authority: Type.Boolean({ description: 'The authority would change' }),
      profile: Type.Boolean({ description: 'The profile would change' }),
      cross: Type.Boolean({ description: 'The cross would change' }),
      changes: Type.Array(Aspect, { description: 'Everything that would change, either way' }),
      earlier: Shifted('The chart that many minutes earlier'),
      later: Shifted('The chart that many minutes later'),
    },
    { description: 'What a birth time a little off would change' },
  ),
  connection: Type.Optional(
    Type.Object(
      {
        electromagnetic: Connected('Each brings one gate'),
        companionship: Connected('Both have the whole channel'),
        compromise: Connected('One has the whole channel, the other one gate'),
        dominance: Connected('One has the whole channel, the other none of it'),
        centers_defined: Type.Array(Center, { description: 'Defined when the two are together' }),
        centers_open: Type.Array(Center, { description: 'Open even together' }),
        partner: Type.Object({ type: TypeOfChart, authority: Authority, profile: Profile, definition: Definition }),
      },
      { description: 'With options.partner_birth_data' },
    ),
  ),
  transit: Type.Optional(
    Type.Object(
      {
        at: Type.String({ format: 'instant', description: 'The instant of these activations' }),
        ...bodies,
        channels: Type.Array(
          Type.Object({
            ...channelFields,
            transit_gates: Type.Array(Part(64, 'Gate'), { description: 'Its gates that the sky activates' }),
            natal_gates: Type.Array(Part(64, 'Gate'), { description: 'Its gates that the chart has' }),
          }),
          { description: 'Channels that are not defined in the chart and that the sky completes' },
        ),
      },
      { description: 'With options.transit' },
    ),
  ),
})
export type Result = Static<typeof Result>
