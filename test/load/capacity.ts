import { calculationOf } from './call-costs.js'
import { type Measured, middleOf } from './figure.js'
import { costOfProcess } from './line-figures.js'

/** A process is planned to be busy for this share of a core: queues grow without bound beyond. */
const busyShare = 0.7
const million = 1_000_000
const rates = [100, 1_000, 10_000]
const hitRates = [0, 0.5, 0.85]

/** What carries each part beyond one process; all of it exists already. */
const carriers: Record<string, { carrier: string; oneCore: boolean }> = {
  gateway: { carrier: 'Replicas behind the balancer; limits are shared over Redis.', oneCore: true },
  'engines-rust-port': { carrier: 'Replicas: NATS hands each call to one of them.', oneCore: true },
  'engines-ts': { carrier: 'Replicas: NATS hands each call to one of them.', oneCore: true },
  analytics: { carrier: 'Replicas of one durable consumer share the stream.', oneCore: true },
  auth: { carrier: 'Replicas: NATS hands each look-up to one of them.', oneCore: true },
  orchestrator: { carrier: 'Replicas: NATS hands each workflow to one of them.', oneCore: true },
  nats: { carrier: 'A larger machine, then the cluster of three (deploy/nats-cluster.conf).', oneCore: false },
  postgres: { carrier: 'A larger machine; usage rows are partitioned by month, and reports may read a replica.', oneCore: false },
  redis: { carrier: 'One Redis for limits and one for the cache (REDIS_URL), then a cluster.', oneCore: true },
}

/** deploy/capacity.md: from what the bench has measured to how many processes carry a load. */
export function capacityPage({ readings }: Measured, source: string): string {
  const us = (what: string) => {
    const reading = readings.find((one) => one.what === what)
    return reading === undefined ? undefined : middleOf(reading)
  }
  const engines = readings
    .filter(({ what }) => what.startsWith(calculationOf('')))
    .map((reading) => ({ id: reading.what.slice(calculationOf('').length), us: middleOf(reading) }))
  const processes = Object.keys(carriers).flatMap((name) => {
    const cost = us(costOfProcess(name))
    return cost === undefined || cost <= 0 ? [] : [{ name, us: cost }]
  })
  const host = us(costOfProcess('engines-rust-port')) ?? 0
  const numerology = engines.find(({ id }) => id === 'numerology')?.us ?? 0
  /** What a call costs the host beside its calculation, a hit as well. */
  const hosting = Math.max(0, host - numerology)
  const coresFor = (cost: number, rate: number, hits: number) => (rate * (hosting + (1 - hits) * cost)) / million / busyShare

  return `# Capacity

Computed by \`npm run bench\` from what it measured (${source}); do not edit by hand. Costs are processor time on that machine's cores: measure on yours before
you buy. A process is planned to be busy for ${busyShare * 100} % of a core.

## Replicas of the engine services

A call costs its host ${hosting.toFixed(0)} µs beside the calculation, whether it is a hit or not; a hit saves the calculation. Cores (one replica uses one) for one engine's
requests a second at a hit rate:

| engine | a calculation | ${rates.flatMap((rate) => hitRates.map((hits) => `${rate.toLocaleString('en-US')}/s, ${hits * 100} % hits`)).join(' | ')} |
|---|---|${rates.flatMap(() => hitRates.map(() => '---|')).join('')}
${engines.map(({ id, us: cost }) => `| ${id} | ${(cost / 1000).toFixed(2)} ms | ${rates.flatMap((rate) => hitRates.map((hits) => Math.ceil(coresFor(cost, rate, hits)))).join(' | ')} |`).join('\n')}

For a mix, add the cores of each engine at its own rate, and round up once.

## Everything else

Every request costs these, whichever engine it asks (numerology, every body new, keys, limits, events and usage rows on):

| part | a request | one process carries | for 1,000/s | for 10,000/s |
|---|---|---|---|---|
${processes.map(({ name, us: cost }) => `| ${name} | ${cost.toFixed(0)} µs | ${Math.floor((busyShare * million) / cost).toLocaleString('en-US')}/s${carriers[name]?.oneCore ? '' : ' a core'} | ${cores(cost, 1_000)} | ${cores(cost, 10_000)} |`).join('\n')}

## On the way to 10,000 requests a second

In the order in which one process, or one core of a server, is used up:

${[...processes]
  .sort((a, b) => b.us - a.us)
  .map(
    ({ name, us: cost }, i) =>
      `${i + 1}. **${name}** at ${Math.floor((busyShare * million) / cost).toLocaleString('en-US')} requests/s. ${carriers[name]?.carrier}`,
  )
  .join('\n')}
`
}

function cores(us: number, rate: number): string {
  const count = Math.ceil((rate * us) / million / busyShare)
  return count === 1 ? '1 core' : `${count} cores`
}
