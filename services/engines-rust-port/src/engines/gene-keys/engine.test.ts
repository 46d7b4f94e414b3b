import { createRunner, loadTimeZones, type Passage } from '@selemene/engine'
import { describeEngine } from '@selemene/engine/conformance'
import { gateStartDeg, normalizeDegrees, sphereNames, spheres } from '@selemene/traditions'
import { describe, expect, it } from 'vitest'
import { birthActivations } from '../../activations/birth-activations.js'
import { openEphemeris } from '../../ephemeris/open-ephemeris.js'
import { codonRings } from './data/keys.js'
import { sequences } from './data/spheres.js'
import { describeKey } from './describe-key.js'
import { geneKeysEngine } from './engine.js'
import { picture } from './picture.js'
import type { Result } from './schema.js'

const ephemeris = openEphemeris()
describeEngine(geneKeysEngine, { at: import.meta.url, ports: { ephemeris } })

const runner = createRunner(geneKeysEngine, { zones: loadTimeZones(), ports: { ephemeris }, provenance: {} })
const run = (body: object, level = 5) => runner.run({ consciousness_level: level, ...structuredClone(body) }, { level, now: 0 })
const resultOf = async (body: object) => (await run(body)).result as Result

const asha = { date: '1991-08-13', time: '13:31', timezone: 'Asia/Kolkata' }
const two = (n: number) => String(n).padStart(2, '0')
const births = Array.from({ length: 50 }, (_, i) => ({
  date: `${1900 + 3 * i}-${two(1 + ((i * 5) % 12))}-${two(1 + ((i * 11) % 28))}`,
  time: `${two((i * 7) % 24)}:${two((i * 13) % 60)}`,
  timezone: '+00:00',
}))

/** The gates of a birth as a caller of human-design would hand them on. */
function gatesOf(utc: string) {
  const { personality, design } = birthActivations(ephemeris, Date.parse(utc) / 86_400_000 + 2_440_587.5)
  const written = (side: typeof personality) => Object.fromEntries(Object.entries(side).map(([body, { gate, line }]) => [body, `${gate}.${line}`]))
  return { personality: written(personality), design: written(design) }
}

describe('the 64 keys', () => {
  const keys = Array.from({ length: 64 }, (_, i) => describeKey(i + 1))

  it('stand each in one of 22 rings, with three labels of their own', () => {
    expect(codonRings).toHaveLength(22)
    expect(codonRings.flatMap((ring) => ring.keys).sort((a, b) => a - b)).toEqual(keys.map(({ gate }) => gate))
    // Freedom is both gift and siddhi of key 55; no other label comes twice.
    const labels = keys.flatMap(({ shadow, gift, siddhi }) => [`shadow ${shadow}`, `gift ${gift}`, `siddhi ${siddhi}`])
    expect(new Set(labels).size).toBe(192)
  })

  it('have as many keys for an amino acid as the genetic code has codons for it', () => {
    const codons = new Map<string, number>()
    for (const { amino_acid } of keys) codons.set(amino_acid, (codons.get(amino_acid) ?? 0) + 1)
    // The standard genetic code (NCBI translation table 1).
    expect(Object.fromEntries(codons)).toEqual({
      Leucine: 6,
      Serine: 6,
      Arginine: 6,
      Valine: 4,
      Threonine: 4,
      Alanine: 4,
      Glycine: 4,
      Proline: 4,
      Isoleucine: 3,
      'None (Terminator Codon)': 3,
      Lysine: 2,
      Phenylalanine: 2,
      Glutamine: 2,
      Cysteine: 2,
      'Aspartic Acid': 2,
      Tyrosine: 2,
      Asparagine: 2,
      'Glutamic Acid': 2,
      Histidine: 2,
      Tryptophan: 1,
      Methionine: 1,
    })
  })

  it('have their programming partner across the wheel', () => {
    for (const { gate, programming_partner } of keys) {
      expect(normalizeDegrees(gateStartDeg(gate) + 180)).toBe(gateStartDeg(programming_partner))
      expect(describeKey(programming_partner).programming_partner).toBe(gate)
    }
  })
})

describe('the profile', () => {
  it('reads each sphere from its own activation', async () => {
    const { spheres: told } = await resultOf({ birth_data: asha })
    const birth = birthActivations(ephemeris, Date.parse('1991-08-13T08:01:00Z') / 86_400_000 + 2_440_587.5)
    for (const name of sphereNames) {
      const { gate, line } = birth[spheres[name].side][spheres[name].body]
      expect(told[name]).toMatchObject({ line, ...describeKey(gate) })
    }
    expect(told.life_work).toMatchObject({
      gate: 4,
      line: 2,
      shadow: 'Intolerance',
      gift: 'Understanding',
      siddhi: 'Forgiveness',
      programming_partner: 49,
    })
  })

  it('has Evolution opposite Life’s Work and Purpose opposite Radiance, Vocation as Core and Brand as Life’s Work', async () => {
    for (const birth_data of births) {
      const { spheres: told } = await resultOf({ birth_data })
      expect(told.evolution).toMatchObject({ gate: told.life_work.programming_partner, line: told.life_work.line })
      expect(told.purpose).toMatchObject({ gate: told.radiance.programming_partner, line: told.radiance.line })
      expect([told.vocation.gate, told.vocation.line]).toEqual([told.core.gate, told.core.line])
      expect([told.brand.gate, told.brand.line]).toEqual([told.life_work.gate, told.life_work.line])
    }
  })

  it('walks three sequences of four, six and four spheres', async () => {
    const told = (await resultOf({ birth_data: asha })).sequences
    expect(told).toEqual(sequences)
    expect([told.activation.length, told.venus.length, told.pearl.length]).toEqual([4, 6, 4])
  })
})

describe('given gates', () => {
  it('give the same profile as the birth that they come from', async () => {
    const given = await resultOf({ options: { hd_gates: gatesOf('1991-08-13T08:01:00Z') } })
    expect(given).toEqual(await resultOf({ birth_data: asha }))
  })

  it('let the Earth be left out: it stands opposite the Sun', async () => {
    const hd_gates = gatesOf('1991-08-13T08:01:00Z')
    const { earth: _, ...personality } = hd_gates.personality
    expect(await resultOf({ options: { hd_gates: { ...hd_gates, personality } } })).toEqual(await resultOf({ options: { hd_gates } }))
  })

  it('are said in the conventions', async () => {
    const given = await run({ options: { hd_gates: gatesOf('1991-08-13T08:01:00Z') } })
    expect(given.metadata.conventions.gates).not.toBe((await run({ birth_data: asha })).metadata.conventions.gates)
  })

  it.each(['65.1', '0.1', '4.7', '4.0', '4', '04.2', '4.2.1', 'x', ' 4.2', ''])('refuse %j at its own field', (gate) => {
    const hd_gates = gatesOf('1991-08-13T08:01:00Z')
    const faults = runner.faultsOf({ options: { hd_gates: { ...hd_gates, design: { ...hd_gates.design, mars: gate } } } })
    expect(faults).toMatchObject([{ pointer: '/options/hd_gates/design/mars' }])
  })

  it('refuse a body that no chart has', () => {
    const hd_gates = gatesOf('1991-08-13T08:01:00Z')
    const faults = runner.faultsOf({ options: { hd_gates: { ...hd_gates, design: { ...hd_gates.design, chiron: '1.1' } } } })
    expect(faults).toMatchObject([{ pointer: '/options/hd_gates/design/chiron' }])
  })

  it('name the bodies that are missing and the spheres that need them', () => {
    const hd_gates = gatesOf('1991-08-13T08:01:00Z')
    const { mars: _, uranus: __, ...design } = hd_gates.design
    const faults = runner.faultsOf({ options: { hd_gates: { ...hd_gates, design } } })
    expect(faults.map(({ pointer }) => pointer)).toEqual(['/options/hd_gates/design/mars', '/options/hd_gates/design/uranus'])
    expect(faults[0]?.message).toContain('core and vocation')
  })
})

it.each([
  [{}, ['/birth_data/date', '/birth_data/time', '/birth_data/timezone']],
  [{ birth_data: { date: '1991-08-13', timezone: 'Asia/Kolkata' } }, ['/birth_data/time']],
])('says which birth fields are missing from %j', (body, pointers) => {
  const faults = runner.faultsOf(body)
  expect(faults.map(({ pointer }) => pointer)).toEqual(pointers)
  expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(['required']))
})

it('refuses a birth outside the ephemeris at its date', async () => {
  await expect(run({ birth_data: { ...asha, date: '3000-01-01' } })).rejects.toMatchObject({ errors: [{ pointer: '/birth_data/date' }] })
})

it.each([0, 1, 2, 3, 4, 5])('asks at least 40 different questions over 50 charts at level %i', async (level) => {
  const asked = new Set<string>()
  for (const birth_data of births) asked.add((await run({ birth_data }, level)).witness_prompt)
  expect(asked.size).toBeGreaterThanOrEqual(40)
})

it('walks the three sequences as the result names them, from sphere to sphere', async () => {
  const { sequences } = await resultOf({ birth_data: asha })
  const walked = Object.values(sequences).flatMap((names) => names.slice(1).map((to, i) => `${names[i]}-${to}`))
  const drawn = [...picture(await resultOf({ birth_data: asha })).matchAll(/data-way="([^"]+)"/g)].map(([, way]) => way)
  expect(drawn).toEqual(walked)
})

it('draws every sphere once, with numbers and labels that can be read back', async () => {
  for (const birth_data of births.slice(0, 10)) {
    const result = await resultOf({ birth_data })
    const drawn = picture(result)
    expect(drawn.match(/data-sphere=/g)).toHaveLength(sphereNames.length)
    for (const name of sphereNames) {
      const { gate, line, programming_partner, codon_ring, shadow, gift, siddhi, amino_acid } = result.spheres[name]
      const at = drawn.indexOf(
        `data-sphere="${name}" data-gate="${gate}" data-line="${line}" data-partner="${programming_partner}" data-ring="${codon_ring}"`,
      )
      expect(at).toBeGreaterThan(0)
      const element = drawn.slice(at, drawn.indexOf('</g>', at))
      for (const words of [`${gate}.${line}`, shadow, gift, siddhi, codon_ring, amino_acid]) expect(element).toContain(`>${words}<`)
    }
  }
})

it('tells the gift of key 55 from its siddhi of the same name', async () => {
  const birth_data = { ...asha, date: '1991-02-21' }
  const { spheres: found, reading } = (await run({ birth_data, reading: true })).result as Result & { reading: Passage[] }
  expect([found.brand.gate, found.brand.gift, found.brand.siddhi]).toEqual([55, 'Freedom', 'Freedom'])
  expect(reading.find(({ about }) => about === '/spheres/brand')?.text).not.toMatch(/Freedom[^.]*, Freedom/)
})
