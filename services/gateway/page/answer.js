// The answer as parts of the page. Text goes in as text only: nothing that was sent or received becomes markup.
import { timeInWords } from './request.js'

const make = (tag, text) => Object.assign(document.createElement(tag), { textContent: text })

/** Reading, question, conventions and time of an answer in words. */
export function wordsOf(answer) {
  return answer.workflow_id === undefined ? engineWords(answer) : workflowWords(answer)
}

function engineWords({ result, witness_prompt, metadata }) {
  const { conventions = {}, time_resolution } = metadata
  return [
    make('h3', 'A question about this result'),
    make('p', witness_prompt),
    ...(time_resolution === undefined ? [] : [make('h3', 'How the time was read'), make('p', timeInWords(time_resolution))]),
    ...(Object.keys(conventions).length === 0 ? [] : [make('h3', 'Conventions'), definitions(conventions)]),
    ...readingOf(result?.reading),
  ]
}

function workflowWords({ synthesis = {}, witness_prompts = [], engine_statuses = {} }) {
  const statements = ['themes', 'alignments', 'tensions'].flatMap((name) => synthesis[name] ?? [])
  return [
    make('h3', 'Summary'),
    make('p', synthesis.summary ?? ''),
    ...statements.flatMap(({ name, aspect, description }) => [make('h3', name ?? aspect), make('p', description)]),
    ...(witness_prompts.length === 0 ? [] : [make('h3', 'Questions')]),
    ...witness_prompts.map((text) => make('p', text)),
    make('h3', 'Engines'),
    definitions(
      Object.fromEntries(Object.entries(engine_statuses).map(([id, { status, detail }]) => [id, detail ? `${status}: ${detail}` : status])),
    ),
  ]
}

const readingOf = (reading = []) => reading.flatMap(({ title, text }) => [make('h3', title), make('p', text)])

function definitions(entries) {
  const list = document.createElement('dl')
  for (const [name, value] of Object.entries(entries)) list.append(make('dt', name.replaceAll('_', ' ')), make('dd', String(value)))
  return list
}
