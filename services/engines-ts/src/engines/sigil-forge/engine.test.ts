import { createRandom, createRunner, loadTimeZones } from '@selemene/engine'
import { describeEngine, pictureFaults } from '@selemene/engine/conformance'
import { describe, expect, it } from 'vitest'
import { sigilForgeEngine } from './engine.js'
import { methods, planets, type Result } from './schema.js'

describeEngine(sigilForgeEngine, { at: import.meta.url })

const runner = createRunner(sigilForgeEngine, { zones: loadTimeZones(), provenance: {} })
const answer = (body: object, level = 5) => runner.run({ consciousness_level: level, ...structuredClone(body) }, { level, now: 0 })
const forge = async (options: object, seed: string | number = 'seed') => (await answer({ seed, options })).result as Result
const faults = (body: object) => runner.faultsOf(structuredClone(body)).map(({ pointer }) => pointer)

describe('the sentence', () => {
  it('is needed, as intention or as question', async () => {
    expect(faults({})).toEqual(['/options/intention'])
    expect(faults({ options: { method: 'kamea' } })).toEqual(['/options/intention'])
    expect(((await answer({ question: 'Where to?' })).result as Result).intention).toBe('Where to?')
    expect(((await answer({ question: 'Where to?', options: { intention: 'Home' } })).result as Result).intention).toBe('Home')
  })

  it('needs a letter, and for letter elimination a consonant', () => {
    for (const intention of ['', '   ', '12345 !?', '\ud800', '🌱']) expect(faults({ options: { intention } })).toEqual(['/options/intention'])
    expect(faults({ question: '42' })).toEqual(['/options/intention'])
    expect(faults({ options: { intention: 'aeiou' } })).toEqual(['/options/intention'])
    expect(faults({ options: { intention: 'aeiou', method: 'kamea' } })).toEqual([])
    expect(faults({ options: { intention: 'x'.repeat(1001) } })).toEqual(['/options/intention'])
  })

  it('of another script is spelled in Latin letters, which the result shows with a warning', async () => {
    const result = await forge({ intention: 'мир', method: 'kamea' })
    expect(result).toMatchObject({ latin_form: 'MIR', letters: { unique: 'MIR' }, warnings: [expect.stringContaining('convention')] })
    expect(await forge({ intention: 'mir', method: 'kamea' })).toEqual({ ...result, intention: 'mir', latin_form: null, warnings: [] })
  })

  it('is never repeated in a fault', () => {
    const [fault] = runner.faultsOf({ options: { intention: '1234 my pin' } })
    expect(fault).toBeUndefined()
    expect(JSON.stringify(runner.faultsOf({ options: { intention: '20240117' } }))).not.toContain('20240117')
  })

  it('takes only the four methods and seven planets', () => {
    expect(faults({ options: { intention: 'a', method: 'wheel' } })).toEqual(['/options/method'])
    for (const planet of ['Saturn', 'pluto', '']) expect(faults({ options: { intention: 'a', planet } })).toEqual(['/options/planet'])
    expect(faults({ options: { intention: 'a', style: 'x' } })).toEqual(['/options/style'])
  })
})

describe('hostile sentences', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '"><svg onload=alert(1)>',
    '</text><image href="https://evil.example/x.png"/>',
    "' onmouseover='x' b",
    ']]><!--<b>--><![CDATA[',
    '&#60;script&#62; &lt;x&gt;',
    'url(javascript:alert(1)) @import "x"',
    '\u0000\u202e\ufffe bad',
    '$' + '{7*7}{{7*7}} %3Cscript%3E',
  ]

  it('cannot leave their place: only their letters A–Z reach the drawing', async () => {
    for (const intention of hostile) {
      for (const method of methods) {
        const result = await forge({ intention, method })
        expect(pictureFaults(result.svg), `${method} ${intention}`).toEqual([])
        expect(result.svg).not.toContain(intention)
        const caption = /<text x="24" y="66"[^>]*>([^<]*)</.exec(result.svg)?.[1]
        expect(caption).toMatch(/^[A-Z]{1,26} · \d+ letters?$/)
        expect(result.intention).toBe(intention)
      }
    }
  })

  it('draw exactly what their letters alone draw', async () => {
    for (const method of methods) expect((await forge({ intention: '<b>Ü1-&z', method })).svg).toBe((await forge({ intention: 'buz', method })).svg)
  })

  it('appear in no question that the engine asks', async () => {
    for (const level of [0, 1, 2, 3, 4, 5]) {
      const { witness_prompt: prompt } = await answer({ seed: 1, options: { intention: '<img src=x onerror=alert(1)>' } }, level)
      expect(prompt).not.toMatch(/[<>=]/)
    }
  })
})

describe('the seed', () => {
  it('decides nothing on the rose and on a square', async () => {
    for (const options of [{ method: 'rose_cross' }, { method: 'kamea', planet: 'mars' }]) {
      const [a, b] = await Promise.all(['one', 'two'].map((seed) => forge({ intention: 'steady as rain', ...options }, seed)))
      expect(a).toEqual(b)
    }
  })

  it('decides where letters lie in elimination and on the star, and leaves the letters alone', async () => {
    for (const method of ['letter_elimination', 'chaos_star']) {
      const drawn = await Promise.all(Array.from({ length: 12 }, (_, seed) => forge({ intention: 'steady as rain', method }, seed)))
      expect(new Set(drawn.map(({ svg }) => svg)).size).toBeGreaterThan(4)
      expect(new Set(drawn.map(({ letters }) => JSON.stringify(letters))).size).toBe(1)
      expect(new Set(drawn.map(({ path }) => path.map(({ letter }) => letter).join(''))).size).toBe(1)
    }
  })

  it('is drawn and returned when absent, and repeats the sigil when sent back', async () => {
    const first = await answer({ options: { intention: 'steady as rain' } })
    const again = await answer({ seed: first.metadata.seed as string, options: { intention: 'steady as rain' } })
    expect(again.result).toEqual(first.result)
  })

  it('is told in the conventions what it decided', async () => {
    for (const method of methods) expect((await answer({ options: { intention: 'hm', method } })).metadata.conventions.seed_decides).toMatch(/\w/)
  })
})

describe('questions and suggestions', () => {
  it('differ over fifty sentences', async () => {
    const random = createRandom('fifty sentences')
    const prompts = new Set<string>()
    for (let i = 0; i < 50; i++) {
      const intention = random
        .shuffle([...'abcdefghijklmnopqrstuvwxyz'])
        .slice(0, 3 + random.below(9))
        .join('')
      const method = methods[i % 4]
      prompts.add((await answer({ seed: i, options: { intention: `z${intention}`, method } }, 3)).witness_prompt)
    }
    expect(prompts.size).toBeGreaterThanOrEqual(49)
  })

  it('quote the letters at every level, in six wordings', async () => {
    for (const method of methods) {
      const prompts = await Promise.all(
        [0, 1, 2, 3, 4, 5].map(async (level) => (await answer({ seed: 1, options: { intention: 'garden', method } }, level)).witness_prompt),
      )
      expect(new Set(prompts).size).toBe(6)
      for (const prompt of prompts) expect(prompt).toMatch(method === 'letter_elimination' ? /GRDN.*\?$/ : /GARDEN.*\?$/)
    }
  })

  it('suggest ways of working that fit the method, and the planet’s own day', async () => {
    for (const method of methods) expect((await forge({ intention: 'garden', method })).charging_suggestions.length).toBeGreaterThanOrEqual(4)
    const days = await Promise.all(
      planets.map(async (planet) => (await forge({ intention: 'garden', method: 'kamea', planet })).charging_suggestions.join(' ')),
    )
    expect(days.map((text) => /(Satur|Thurs|Tues|Sun|Fri|Wednes|Mon)day/.exec(text)?.[0])).toEqual([
      'Saturday',
      'Thursday',
      'Tuesday',
      'Sunday',
      'Friday',
      'Wednesday',
      'Monday',
    ])
  })
})
