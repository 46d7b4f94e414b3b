import { type Asked, fill, type Passage, sayAt } from '@selemene/engine'
import { type CenterName, centerNames, gatesInOrder } from '@selemene/traditions'
import type { Result } from '../schema.js'
import { sayGates } from './say-gates.js'
import { sayConnection, sayTransit } from './say-together.js'
import type { HumanDesignWords } from './words.js'

/** The chart in words: what decides most first, then channels and centers, then every gate, then the four arrows. */
export function sayChart(result: Result, words: HumanDesignWords, asked: Asked): Passage[] {
  return [
    ...sayTypeAndAuthority(result, words, asked),
    sayProfile(result, words, asked),
    ...sayConnection(result, words),
    ...sayTransit(result, words),
    sayDefinition(result, words, asked),
    ...sayChannels(result, words),
    sayCross(result, words),
    ...sayCenters(result, words, asked),
    ...sayGates(result, words, asked),
    ...sayVariables(result, words),
  ]
}

function sayTypeAndAuthority({ type, strategy, authority }: Result, words: HumanDesignWords, { level }: Asked): Passage[] {
  const ofType = words.authorityOfType[authority]?.[type]
  return [
    { about: '/type', title: fill(words.titles.type, { type, strategy: strategy.toLowerCase() }), text: sayAt(words.types[type], level) },
    {
      about: '/authority',
      title: fill(words.titles.authority, { authority }),
      text: [sayAt(words.authorities[authority], level), ...(ofType === undefined ? [] : [ofType])].join(' '),
    },
  ]
}

function sayProfile({ profile }: Result, words: HumanDesignWords, { level }: Asked): Passage {
  const { name, text } = words.profiles[profile] as HumanDesignWords['profiles'][string]
  return { about: '/profile', title: fill(words.titles.profile, { profile, name }), text: sayAt(text, level) }
}

function sayDefinition({ definition, definition_areas }: Result, words: HumanDesignWords, { level }: Asked): Passage {
  const areas = definition_areas.map((area) => words.grammar.listed(area.map((center) => words.centerNames[center])))
  const joined = areas.length === 0 ? [] : [fill(words.areas, { areas: areas.join('; ') })]
  return {
    about: '/definition',
    title: fill(words.titles.definition, { definition: definition === 'None' ? 'No' : definition }),
    text: [sayAt(words.definitions[definition] ?? '', level), ...joined].join(' '),
  }
}

const sayChannels = ({ channels }: Result, words: HumanDesignWords): Passage[] =>
  channels.map(({ gates, name }, i) => ({
    about: `/channels/${i}`,
    title: fill(words.titles.channel, { gates: gates.join('–'), name }),
    text: words.channels[gates.join('-')] as string,
  }))

const gatesOfQuarter = 16
/** The quarters are counted from gate 13. */
const firstQuarterBegins = gatesInOrder.indexOf(13)

function sayCross({ incarnation_cross: cross }: Result, words: HumanDesignWords): Passage {
  const [sun = 0] = cross.gates
  const along = (gatesInOrder.indexOf(sun) - firstQuarterBegins + gatesInOrder.length) % gatesInOrder.length
  const [one = '', two = '', three = '', four = ''] = cross.gates.map((gate) => `${gate} (${words.gates[gate]?.name})`)
  return {
    about: '/incarnation_cross',
    title: fill(words.titles.cross, { cross: cross.full_name }),
    text: [words.angles[cross.angle], words.quarters[Math.floor(along / gatesOfQuarter)], fill(words.crossGates, { one, two, three, four })].join(
      ' ',
    ),
  }
}

function sayCenters({ centers }: Result, words: HumanDesignWords, { level }: Asked): Passage[] {
  const silent = centerNames.filter((center) => centers[center].gates.length === 0)
  return centerNames.map((center) => {
    const { defined, gates } = centers[center]
    const state = defined ? 'defined' : 'open'
    const { text, depth } = words.centers[center][state]
    const footing = fill(footingOf(center, { count: gates.length, defined, silent: silent.indexOf(center) }, words), {
      gates: words.grammar.listed(gates),
    })
    return {
      about: `/centers/${center}`,
      title: fill(words.titles[state], { center: words.centerNames[center] }),
      text: [text, footing, sayAt(depth, level)].join(' '),
    }
  })
}

/** `silent` counts the centers without a gate, so that each of them is told in its own way. */
function footingOf(center: CenterName, { count, defined, silent }: Footing, { openGates, definedGates }: HumanDesignWords): string {
  const number = count === 1 ? 'one' : 'many'
  if (defined) return definedGates[center][number]
  return count === 0 ? (openGates.none[silent % openGates.none.length] as string) : openGates.own[center][number]
}

interface Footing {
  count: number
  defined: boolean
  silent: number
}

const variableNames = ['determination', 'environment', 'motivation', 'perspective'] as const

const sayVariables = ({ variables }: Result, words: HumanDesignWords): Passage[] =>
  variableNames.map((variable) => {
    const { arrow, color, name } = variables[variable]
    const said = words.variables[variable]
    return {
      about: `/variables/${variable}`,
      title: fill(words.titles.variable, { variable: said.name, color: name }),
      text: `${said.colors[color - 1]} ${said[arrow]}`,
    }
  })
