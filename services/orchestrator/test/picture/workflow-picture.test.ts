import { header, type Reply } from '@selemene/bus'
import type { WorkflowResponse } from '@selemene/contracts'
import { pictureFaults } from '@selemene/engine/conformance'
import { beforeAll, describe, expect, it } from 'vitest'
import { birthBlueprint } from '../../src/workflows/birth-blueprint/workflow.js'
import { creativeExpression } from '../../src/workflows/creative-expression/workflow.js'
import { dailyPractice } from '../../src/workflows/daily-practice/workflow.js'
import { decisionSupport } from '../../src/workflows/decision-support/workflow.js'
import type { Workflow } from '../../src/workflows/define-workflow.js'
import { fullSpectrum } from '../../src/workflows/full-spectrum/workflow.js'
import { selfInquiry } from '../../src/workflows/self-inquiry/workflow.js'
import { faceOf, seriesOf } from '../full-spectrum/somatic-inputs.js'
import { type Desk, openDesk } from './direct-bus.js'

const [example] = fullSpectrum.examples
const request = {
  ...example?.request,
  current_time: '2026-02-08T10:00:00Z',
  question: 'Is <b>this</b> & that "enough"?',
  options: { enneagram: { type: 5, wing: 4 }, biofield: seriesOf(0), 'face-reading': faceOf(0) },
}
const { options, ...plain } = request
const birthOnly = { birth_data: { ...(request as { birth_data?: object }).birth_data }, current_time: request.current_time }

let desk: Desk
beforeAll(() => {
  desk = openDesk()
})

async function ask(workflow: Workflow, body: unknown, accept: string): Promise<{ reply: Reply; text: string; calls: typeof desk.asked }> {
  const before = desk.asked.length
  const reply = await desk.execute(workflow, body, accept)
  const calls = desk.asked.slice(before).filter(({ subject }) => subject.endsWith('.calculate'))
  return { reply, text: String(Buffer.from(reply.body)), calls }
}

const drawnEngines = (picture: string) => [...picture.matchAll(/data-engine="([^"]*)"/g)].map(([, engine]) => engine).sort()
const idsOf = (picture: string) => [...picture.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id as string)

describe.each([
  ['full-spectrum', fullSpectrum, request],
  ['birth-blueprint', birthBlueprint, birthOnly],
  ['creative-expression', creativeExpression, plain],
  ['daily-practice', dailyPractice, plain],
  ['decision-support', decisionSupport, plain],
  ['self-inquiry', selfInquiry, { ...plain, options: { enneagram: options.enneagram } }],
] as const)('the page of %s', (_, workflow, body) => {
  let page: string
  let answer: WorkflowResponse
  beforeAll(async () => {
    const drawn = await ask(workflow, body, 'image/svg+xml')
    expect(drawn.reply.header(header.contentType)).toBe('image/svg+xml')
    expect(drawn.reply.header('Engine-Counts')).toMatch(/^\d+,\d+,0$/)
    page = drawn.text
    answer = JSON.parse((await ask(workflow, body, 'application/json')).text)
  })

  it('is a well-formed, accessible and harmless document', () => {
    expect(pictureFaults(page)).toEqual([])
    expect(page).not.toContain('<b>')
  })

  it('holds the picture of every engine', () => {
    expect(drawnEngines(page)).toEqual(workflow.steps.map(({ engine }) => engine).sort())
  })

  it('says every statement of the synthesis, and draws how strong it is', () => {
    const words = textOf(page)
    const { themes, alignments, tensions, summary } = answer.synthesis
    const said = [summary, ...themes.map((one) => one.description), ...alignments.map((one) => one.description)]
    said.push(...tensions.flatMap((one) => [one.perspective_a, one.perspective_b, one.integration_hint]))
    for (const sentence of said) expect(words).toContain(sentence.replaceAll(/\s+/g, ' '))
    const strengths = [...themes.map((one) => one.strength), ...alignments.map((one) => one.confidence), ...tensions.map((one) => one.confidence)]
    expect([...page.matchAll(/data-strength="([^"]*)"/g)].map(([, value]) => Number(value)).sort()).toEqual(strengths.sort())
  })

  it('has no id twice, and no reference into another picture or into nothing', () => {
    const ids = idsOf(page)
    expect(new Set(ids).size).toBe(ids.length)
    const references = [...page.matchAll(/(?:href="|url\()#([^")]*)/g), ...page.matchAll(/aria-labelledby="([^"]*)"/g)]
    for (const [, names] of references) for (const name of (names as string).split(' ')) expect(ids).toContain(name)
  })

  it('keeps every style rule within its own picture', () => {
    for (const [, rules] of page.matchAll(/<style>([^<]*)<\/style>/g))
      for (const [, selectors] of (rules as string).matchAll(/([^{}]+)\{[^{}]*\}/g))
        for (const selector of (selectors as string).split(',')) expect(selector).toMatch(/^#picture-[a-z-]+ /)
  })

  it('is the same picture for the same request', async () => {
    expect((await ask(workflow, body, 'image/svg+xml')).text).toBe(page)
  })
})

describe('a form that the caller did not choose', () => {
  const about = async (options: object) => {
    const { text } = await ask(creativeExpression, { question: 'I finish what I have begun', seed: 'chosen', options }, 'application/json')
    const { engine_outputs, synthesis } = JSON.parse(text) as WorkflowResponse
    return { engines: Object.keys(engine_outputs), sources: JSON.stringify(synthesis) }
  }
  it('is drawn, and no statement rests on it', async () => {
    const { engines, sources } = await about({})
    expect(engines).toContain('sacred-geometry')
    expect(sources).toContain('/engine_outputs/sigil-forge/')
    expect(sources).not.toContain('/engine_outputs/sacred-geometry/')
  })

  it('is spoken of where the caller chose it', async () => {
    expect((await about({ 'sacred-geometry': { form: 'vesica_piscis' } })).sources).toContain('/engine_outputs/sacred-geometry/')
  })
})

describe('the question of a decision', () => {
  it('is repeated, and the changing line is quoted', async () => {
    const question = 'Is this the time?'
    const options = { 'i-ching': { hexagram: 24, changing_lines: [4] } }
    const answer = JSON.parse(
      (await ask(decisionSupport, { ...birthOnly, question, seed: 'a', options }, 'application/json')).text,
    ) as WorkflowResponse
    expect(answer.synthesis.summary).toContain(`You asked: “${question}”`)
    const { primary } = (answer.engine_outputs['i-ching'] as { result: { primary: { lines: string[] } } }).result
    expect(answer.synthesis.summary).toContain(`Only the fourth line of`)
    expect(answer.synthesis.summary).toContain(`“${primary.lines[3]}”`)
    for (const { sources } of answer.synthesis.summary_sentences) expect(sources.length).toBeGreaterThan(0)
  })
})

describe('asking for pictures', () => {
  it('calculates nothing twice: one call to each engine, with its picture in the same answer', async () => {
    const { calls } = await ask(fullSpectrum, request, 'image/svg+xml')
    expect(calls.map(({ subject }) => subject).sort()).toEqual(fullSpectrum.steps.map(({ engine }) => `engines.${engine}.calculate`).sort())
    expect(calls.every(({ headers }) => headers[header.withPicture] === 'true')).toBe(true)
  })

  it('is left out of a call that wants JSON', async () => {
    const { reply, text, calls } = await ask(fullSpectrum, birthOnly, 'application/json')
    expect(reply.header(header.contentType)).toBe('application/json')
    expect(JSON.parse(text).workflow_id).toBe(fullSpectrum.id)
    expect(calls.some(({ headers }) => header.withPicture in headers)).toBe(false)
  })

  it('names on the page which engines had nothing to draw, and why', async () => {
    const { text } = await ask(fullSpectrum, birthOnly, 'image/svg+xml')
    expect(pictureFaults(text)).toEqual([])
    expect(drawnEngines(text)).not.toContain('biofield')
    expect(textOf(text)).toContain('Biofield: nothing was sent for it.')
    expect(textOf(text)).not.toMatch(/(^|\s)\/\w+/)
  })
})

/** The words of a document in their order, lines joined. */
const textOf = (picture: string) =>
  picture
    .replace(/<\/tspan><tspan[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '\n')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
