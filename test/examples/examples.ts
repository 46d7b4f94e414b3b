import type { Passage, WorkflowResponse } from '@selemene/contracts'
import { loadWorkflows } from '../../services/orchestrator/src/load-workflows.js'
import { openDesk } from '../../services/orchestrator/test/picture/direct-bus.js'
import { births, now } from './births.js'
import { openRunners } from './engines-at-hand.js'
import { otherPageRequests, pageRequests } from './picture-requests.js'
import { readingRequests } from './reading-requests.js'

/** A page under docs/examples, by its file name. */
export type Pages = ReadonlyMap<string, string>

/** Thirty readings and twelve syntheses, as the engines and workflows of this revision write them. */
export async function writePages(): Promise<Pages> {
  return new Map([
    ['readings.md', await readingsPage()],
    ['syntheses.md', await synthesesPage()],
  ])
}

async function readingsPage(): Promise<string> {
  const runners = await openRunners()
  const parts: string[] = []
  for (const [i, { engine, level, body }] of readingRequests.entries()) {
    const runner = runners.get(engine)
    if (runner === undefined) throw new Error(`no engine ${engine}`)
    const request = { ...structuredClone(body), reading: true, consciousness_level: level }
    const { result } = await runner.run(request, { level: 5, now: Date.parse(now) })
    const passages = (result as { reading: Passage[] }).reading.map(({ title, text }) => `**${title}.** ${text}`)
    parts.push(`## ${i + 1}. ${engine}, level ${level}`, ...passages)
  }
  return page('Thirty readings', 'What `"reading": true` adds to a result, for made-up people.', parts)
}

/** Each workflow for two people; at level 0 and at level 2. */
async function synthesesPage(): Promise<string> {
  const desk = openDesk()
  const parts: string[] = []
  for (const workflow of await loadWorkflows(new URL('../../services/orchestrator/src/workflows/', import.meta.url)))
    for (const [i, consciousness_level] of [0, 2].entries()) {
      const request = { ...[pageRequests, otherPageRequests][i]?.[workflow.id], birth_data: births[i], consciousness_level }
      const { synthesis } = (await desk.execute(workflow, request, 'application/json')).json<WorkflowResponse>()
      parts.push(`## ${workflow.id}, ${births[i]?.name}, level ${consciousness_level}`, synthesis.summary, ...statementsOf(synthesis))
    }
  return page('Twelve syntheses', 'What the engines of a workflow say together.', parts)
}

function statementsOf({ themes, alignments, tensions }: WorkflowResponse['synthesis']): string[] {
  return [
    ...themes.map(({ name, description }) => `**${name}.** ${description}`),
    ...alignments.map(({ aspect, description }) => `**Agreement: ${aspect}.** ${description}`),
    ...tensions.map((one) => `**Tension: ${one.aspect}.** ${one.perspective_a} — ${one.perspective_b} *${one.integration_hint}*`),
  ]
}

const page = (title: string, intro: string, parts: readonly string[]) =>
  `${[`# ${title}`, `${intro} Made by \`npm run examples\`; a test holds this page to what the code says.`, ...parts].join('\n\n')}\n`
