import type { WorkflowResponse } from '@selemene/contracts'
import { svg, svgDocument, svgText } from '@selemene/engine'
import type { Workflow } from '../workflows/define-workflow.js'
import { type Block, paragraph, stack, twoColumns } from './block.js'
import { nestPicture } from './nest-picture.js'
import { color, fontFamily, page } from './page-style.js'
import { alignmentBlock, tensionBlock, themeBlock } from './statement-blocks.js'

const inner = page.width - 2 * page.margin
const gap = 24

/** One page: what the engines say together, then the pictures that they drew themselves, by engine id. */
export function drawWorkflow(workflow: Workflow, answer: WorkflowResponse, pictures: ReadonlyMap<string, string>): string {
  const { themes, alignments, tensions, summary } = answer.synthesis
  const drawn = workflow.steps.flatMap(({ engine }) => (pictures.has(engine) ? [nestPicture(engine, pictures.get(engine) as string)] : []))
  const content = stack(
    [
      header(workflow, answer),
      ...section('What stands out', themes.map(themeBlock)),
      ...section('Where traditions agree', alignments.map(alignmentBlock)),
      ...section('Where they pull apart', tensions.map(tensionBlock)),
      ...(drawn.length === 0 ? [] : [stack([heading('The charts'), ...drawn], gap)]),
      ...questions(answer.witness_prompts),
      ...absences(answer),
    ],
    40,
  )
  const height = Math.ceil(content.height + 2 * page.margin)
  return svgDocument({ title: workflow.title, description: summary, width: page.width, height }, [
    svg('rect', { width: page.width, height, fill: color.paper }),
    svg('g', { 'font-family': fontFamily }, content.draw(page.margin, page.margin)),
  ])
}

function header({ title, summary }: Workflow, { synthesis, engines_succeeded, engines_count }: WorkflowResponse): Block {
  return stack(
    [
      paragraph({ text: title, fontSize: 32, weight: 600 }, inner),
      paragraph({ text: `${summary} Read by ${engines_succeeded} of ${engines_count} engines.`, fontSize: 14, fill: color.muted }, inner),
      rule(),
      paragraph({ text: synthesis.summary, fontSize: 17 }, inner),
    ],
    14,
  )
}

const rule = (): Block => ({ height: 1, draw: (x, y) => svg('rect', { x, y, width: inner, height: 1, fill: color.line }) })

function section(title: string, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [stack([heading(title), twoColumns(blocks, gap)], 18)]
}

const heading = (title: string): Block => ({
  height: 24,
  draw: (x, y) => svgText(title, { x, y: y + 20, 'font-size': 20, 'font-weight': 600, fill: color.ink }),
})

function questions(prompts: readonly string[]): Block[] {
  if (prompts.length === 0) return []
  const asked = prompts.map((text) => paragraph({ text, fontSize: 15, fill: color.indigo, italic: true }, inner))
  return [stack([heading('To sit with'), ...asked], 14)]
}

/** For readers of the page, who know nothing of requests; the answer in JSON has the detail. */
const absenceInWords: Record<Exclude<WorkflowResponse['engine_statuses'][string]['status'], 'ok'>, string> = {
  skipped: 'nothing was sent for it',
  failed: 'it could not be read this time',
  unavailable: 'it could not be reached this time',
  phase_denied: 'it opens at a higher level',
}

const titled = (engine: string) => engine.charAt(0).toUpperCase() + engine.slice(1).replaceAll('-', ' ')

/** Engines of the workflow that gave nothing to this page, and why. */
function absences({ engine_statuses }: WorkflowResponse): Block[] {
  const reasons = Object.entries(engine_statuses).flatMap(([engine, { status }]) =>
    status === 'ok' ? [] : [`${titled(engine)}: ${absenceInWords[status]}.`],
  )
  if (reasons.length === 0) return []
  return [stack([heading('Not on this page'), ...reasons.map((text) => paragraph({ text, fontSize: 12, fill: color.muted }, inner))], 8)]
}
