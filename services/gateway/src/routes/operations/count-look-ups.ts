import { askInstances } from '@selemene/bus'
import { type LookUps, subjects } from '@selemene/contracts'
import type { Deps } from '../../app-types.js'

type CacheParts = Pick<Deps, 'bus' | 'catalogue' | 'discovery' | 'repeats'>

const answerWithinMs = 500
const layers = ['l1', 'l2', 'l3'] as const

/** The result cache over all processes that answer, since each began. A rate is null while nothing was looked up. */
export interface CacheReport {
  /** Share of look-ups that any layer answered. */
  hit_rate: number | null
  layers: (LookUps['layers'][number] & { hit_rate: number | null })[]
  replicas: number
}

/** With the memory of the engines' services counts what this gateway has repeated from its own. */
export async function countLookUps({ bus, catalogue, discovery, repeats }: CacheParts): Promise<CacheReport> {
  const services = new Set([...catalogue.engines.values()].map(({ service }) => service))
  const instances = [...services].flatMap((service) => discovery.services().get(service) ?? [])
  const replies = bus.connected
    ? await askInstances(bus, instances, { subject: (service) => subjects.results(service, 'count'), body: '{}', waitMs: answerWithinMs })
    : []
  const answers = replies.flatMap((reply) => (reply === undefined ? [] : [reply.json<LookUps>()]))
  const own = answers.length === 0 ? [] : [{ layer: 'l1' as const, hits: repeats.hits, misses: 0, failures: 0 }]
  return { ...sumOf([...answers.flatMap((answer) => answer.layers), ...own]), replicas: answers.length }
}

/** Misses of a layer are looked up in the next one: what the last one misses was calculated. */
export function sumOf(figures: LookUps['layers']): Omit<CacheReport, 'replicas'> {
  const sums = layers.flatMap((layer) => {
    const own = figures.filter((figure) => figure.layer === layer)
    if (own.length === 0) return []
    const sum = (field: 'hits' | 'misses' | 'failures') => own.reduce((total, figure) => total + figure[field], 0)
    const [hits, misses, failures] = [sum('hits'), sum('misses'), sum('failures')]
    return [{ layer, hits, misses, failures, hit_rate: rateOf(hits, hits + misses) }]
  })
  const [first] = sums
  const hits = sums.reduce((total, layer) => total + layer.hits, 0)
  return { hit_rate: first === undefined ? null : rateOf(hits, first.hits + first.misses), layers: sums }
}

const rateOf = (hits: number, lookUps: number) => (lookUps === 0 ? null : Math.round((hits / lookUps) * 10_000) / 10_000)
