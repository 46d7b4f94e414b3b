import { type Asked, fill, type Passage, sayAt } from '@selemene/engine'
import { type Channel, channels } from '@selemene/traditions'
import { type ActivatingBody, activatingBodies } from '../../../activations/activations-at.js'
import type { Result } from '../schema.js'
import type { HumanDesignWords } from './words.js'

interface Activated {
  side: 'personality' | 'design'
  body: ActivatingBody
  line: number
}

/** One passage for each active gate, in the order in which charts list the bodies. */
export function sayGates(result: Result, words: HumanDesignWords, { level }: Asked): Passage[] {
  const byGate = activationsByGate(result)
  const said = new Set<string>()
  /** The first of these sentences that this reading has not used yet. */
  const unsaid = (sentences: readonly string[]) => {
    const next = sentences.find((sentence) => !said.has(sentence)) ?? ''
    said.add(next)
    return next
  }
  return [...byGate].map(([gate, activations]) => {
    const first = activations[0] as Activated
    const { name, text } = words.gates[gate] as HumanDesignWords['gates'][number]
    const lines = (words.lines[first.line - 1] as HumanDesignWords['lines'][number]).map((line) => sayAt(line, level))
    const parts = [text, unsaid(wheresOf(activations, words)), unsaid(moreOf(activations, words)), unsaid(lines), reachOf(gate, byGate, words)]
    return {
      about: `/${first.side}/${first.body}`,
      title: fill(words.titles.gate, { gate, name }),
      text: parts.filter((part) => part !== '').join(' '),
    }
  })
}

function activationsByGate({ personality, design }: Result): Map<number, Activated[]> {
  const byGate = new Map<number, Activated[]>()
  for (const body of activatingBodies)
    for (const [side, activations] of [
      ['personality', personality],
      ['design', design],
    ] as const) {
      const { gate, line } = activations[body]
      byGate.set(gate, [...(byGate.get(gate) ?? []), { side, body, line }])
    }
  return byGate
}

/** Ways to say where the gate stands: on both sides, or by its first body on one. */
function wheresOf(activations: readonly Activated[], words: HumanDesignWords): string[] {
  const [first, ...others] = activations as [Activated, ...Activated[]]
  const own = words.bodies[first.body][first.side === 'personality' ? 'conscious' : 'unconscious']
  if (others.some(({ side }) => side !== first.side)) return [...words.both, own]
  return [own]
}

/** Ways to name the other bodies of a gate that only one side holds. */
function moreOf([first, ...others]: readonly Activated[], { moreBodies, bodies, grammar }: HumanDesignWords): string[] {
  if (others.length === 0 || others.some(({ side }) => side !== first?.side)) return []
  return moreBodies.map((more) => fill(more, { bodies: grammar.listed(others.map(({ body }) => bodies[body].name)) }))
}

/** For a gate whose channels are all incomplete: the gates it reaches out for. */
function reachOf(gate: number, active: ReadonlyMap<number, unknown>, words: HumanDesignWords): string {
  const own = channels.filter(({ gates }) => gates.includes(gate))
  const other = ({ gates }: Channel) => (gates[0] === gate ? gates[1] : gates[0])
  const first = own[0]
  if (first === undefined || own.some((channel) => active.has(other(channel)))) return ''
  return fill(words.hanging[gate] as string, { other: other(first), channel: words.grammar.withinSentence(first.name) })
}
