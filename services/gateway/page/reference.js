import { createSchemaView, lazyDetails, make, marked } from './schema-view.js'

const at = (id) => document.getElementById(id)
/** The key lives where the page at / keeps it: in this tab. */
const keyPlace = 'selemene-key'
/** The document, asked for when it is first needed. */
const known = { openapi: undefined }

at('key').value = sessionStorage.getItem(keyPlace) ?? ''
at('key').addEventListener('input', () => sessionStorage.setItem(keyPlace, at('key').value.trim()))
at('filter').addEventListener('input', filter)
for (const operation of document.querySelectorAll('.operation'))
  operation.addEventListener('toggle', () => void fill(operation).catch(() => operation.append('The document cannot be loaded.')), { once: true })
addEventListener('hashchange', openNamed)
openNamed()

function openNamed() {
  const named = at(decodeURIComponent(location.hash.slice(1)))
  if (named?.classList.contains('operation')) named.open = true
}

/** Leaves the operations whose path or words hold every word of the filter. */
function filter() {
  const words = at('filter').value.toLowerCase().split(/\s+/)
  for (const operation of document.querySelectorAll('.operation')) {
    const text = operation.firstElementChild.textContent.toLowerCase()
    operation.hidden = !words.every((word) => text.includes(word))
  }
  for (const section of document.querySelectorAll('.tag')) section.hidden = section.querySelector('.operation:not([hidden])') === null
}

async function fill(element) {
  known.openapi ??= fetch('/api/openapi.json').then((answer) => answer.json())
  const openapi = await known.openapi
  const { method, path } = element.dataset
  const operation = openapi.paths[path][method]
  const schemas = createSchemaView(openapi)
  const parameters = (operation.parameters ?? []).map(schemas.resolved)
  const body = operation.requestBody?.content?.['application/json']
  element.append(
    ...(operation.description === operation.summary ? [] : operation.description.split('\n\n').map((text) => make('p', {}, ...marked(text)))),
    ...(parameters.length === 0 ? [] : [make('h3', {}, 'Parameters'), parameterList(parameters, schemas)]),
    ...(body === undefined ? [] : [make('h3', {}, 'Request'), schemas.view(body.schema)]),
    make('h3', {}, 'Answers'),
    answerList(operation, schemas),
    make('h3', {}, 'Try it'),
    callForm({ method, path, parameters, body, id: operation.operationId }),
  )
}

function parameterList(parameters, schemas) {
  const list = make('ul', { className: 'schema' })
  for (const { name, in: place, required, description = '', schema } of parameters) {
    const type = [`${schemas.typeOf(schema)} in ${place}${required ? ', required' : ''}`, schemas.limitsOf(schema)].filter((text) => text !== '')
    const row = make('li', {}, make('code', {}, name), ...type.map((text) => make('span', { className: 'type' }, text)))
    row.append(make('span', { className: 'said' }, ...marked(description)))
    list.append(row)
  }
  return list
}

function answerList({ responses }, schemas) {
  const rows = Object.entries(responses).map(([status, response]) => ({ status, ...schemas.resolved(response) }))
  const refusals = rows.filter(({ status, content = {} }) => status >= '400' && content['application/json'] === undefined)
  const list = make('ul', { className: 'schema' }, ...rows.filter((row) => !refusals.includes(row)).map((row) => answerRow(row, schemas)))
  if (refusals.length > 0) list.append(make('li', {}, refusalFold(refusals, schemas)))
  return list
}

/** Refusals are alike, and many: one fold for all of them. */
function refusalFold(refusals, schemas) {
  const codes = make('code', {}, refusals.map(({ status }) => status).join(' '))
  const inside = () => [make('ul', { className: 'schema' }, ...refusals.map((row) => answerRow(row, schemas)))]
  return lazyDetails([codes, make('span', { className: 'type' }, 'refusals, application/problem+json')], inside)
}

function answerRow({ status, description = '', content = {} }, schemas) {
  const json = content['application/json']
  const types = Object.keys(content).join(', ')
  // The link to an example stands after the fold, whose heading is a button already.
  const [words, link] = description.split(/ \((?=\[example\])(.*)\)$/)
  const head = [make('code', {}, status), make('span', { className: 'type' }, types), make('span', { className: 'said' }, ...marked(words))]
  const example = link === undefined ? exampleOf(json ?? {}) : [make('p', { className: 'said' }, ...marked(link))]
  return make('li', {}, ...(json === undefined ? head : [lazyDetails(head, () => [schemas.view(json.schema)])]), ...example)
}

const exampleOf = ({ example }) => (example === undefined ? [] : [make('pre', { tabIndex: 0 }, JSON.stringify(example, null, 2))])

/** A form that sends the operation from this tab. */
function callForm({ method, path, parameters, body, id }) {
  const form = make('form', { className: 'call' })
  const fields = parameters.filter((parameter) => parameter.in !== 'header').map((parameter) => ({ ...parameter, input: inputOf(parameter, id) }))
  for (const { name, input } of fields) form.append(labeled(name, input))
  const text = body === undefined ? undefined : make('textarea', { id: `${id}-body`, rows: 8, spellcheck: false })
  if (text !== undefined) form.append(...bodyFields(text, body, id))
  const answer = make('pre', { tabIndex: 0, hidden: true })
  answer.setAttribute('aria-label', `The answer of ${id}`)
  answer.setAttribute('role', 'region')
  form.append(make('p', {}, make('button', { type: 'submit' }, 'Send')), answer)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void send({ method, path: filled(path, fields), body: text?.value }, answer)
  })
  return form
}

/** The body, and a choice of the document's own examples where there are several. */
function bodyFields(text, { example, examples = {} }, id) {
  const bodies = example === undefined ? Object.values(examples) : [{ summary: 'An example', value: example }]
  const show = (one) => {
    text.value = one === undefined ? '{}' : JSON.stringify(one.value, null, 2)
  }
  show(bodies[0])
  if (bodies.length < 2) return [labeled('Body', text)]
  const choice = make('select', { id: `${id}-example` }, ...bodies.map(({ summary }, i) => new Option(summary, String(i))))
  choice.addEventListener('change', () => show(bodies[Number(choice.value)]))
  return [labeled('Example', choice), labeled('Body', text)]
}

/** What is asked for stands there already; what is not may be seen. */
function inputOf({ name, required, example, examples }, id) {
  const text = String(example ?? Object.values(examples ?? {})[0]?.value ?? '')
  return make('input', { id: `${id}-${name}`, ...(required ? { value: text } : { placeholder: text }) })
}

const labeled = (name, input) => make('p', { className: 'field' }, make('label', { htmlFor: input.id }, name), input)

function filled(path, fields) {
  const query = new URLSearchParams(
    fields.filter(({ in: place, input }) => place === 'query' && input.value !== '').map(({ name, input }) => [name, input.value]),
  )
  const whole = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(fields.find((field) => field.name === name).input.value))
  return query.size === 0 ? whole : `${whole}?${query}`
}

async function send({ method, path, body }, answer) {
  const key = at('key').value.trim()
  answer.hidden = false
  answer.textContent = '…'
  try {
    const response = await fetch(path, {
      method: method.toUpperCase(),
      headers: { ...(key === '' ? {} : { 'X-API-Key': key }), ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      body,
    })
    answer.textContent = `${response.status} ${response.statusText}\n\n${pretty(await response.text())}`
  } catch {
    answer.textContent = 'The server cannot be reached.'
  }
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
