import { wordsOf } from './answer.js'
import { bodyOf, codeOf, furtherFields, pathOf, placeLabel } from './request.js'

const at = (id) => document.getElementById(id)
const birthFields = ['name', 'date', 'time', 'time_fold', 'latitude', 'longitude', 'timezone']
const keyPlace = 'selemene-key'
/** What is known of engines and workflows, and of the places that were offered. */
const known = { targets: new Map(), places: new Map() }

takeKeyFromAddress()
at('key').value = sessionStorage.getItem(keyPlace) ?? ''
at('key').addEventListener('change', () => void keepKey())
// There only where the server gives keys away.
document.getElementById('sandbox')?.addEventListener('click', () => void takeSandboxKey())
at('target').addEventListener('change', () => void showTarget())
at('place').addEventListener('input', debounced(offerPlaces, 150))
at('form').addEventListener('input', showCode)
at('language').addEventListener('change', showCode)
at('copy').addEventListener('click', () => void copyCode())
at('form').addEventListener('submit', (event) => {
  event.preventDefault()
  void calculate()
})
await loadTargets()

/** A local stack's banner puts its key behind the #, which no server ever sees; it goes from there into the tab. */
function takeKeyFromAddress() {
  const key = new URLSearchParams(location.hash.slice(1)).get('key')
  if (key === null) return
  sessionStorage.setItem(keyPlace, key)
  history.replaceState(null, '', location.pathname)
}

async function keepKey() {
  sessionStorage.setItem(keyPlace, at('key').value.trim())
  await loadTargets()
}

async function takeSandboxKey() {
  const answer = await fetch('/api/v1/auth/sandbox', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' })
  const { api_key, detail } = await answer.json()
  if (!answer.ok) return say('key', detail)
  at('key').value = api_key
  return keepKey()
}

/** One call of the API with the key of this tab. */
function call(path, { accept = 'application/json', body } = {}) {
  const headers = { 'X-API-Key': at('key').value.trim(), Accept: accept, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) }
  return fetch(path, { method: body === undefined ? 'GET' : 'POST', headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
}

async function loadTargets() {
  clearFaults()
  if (at('key').value.trim() === '') return say('key', 'Enter a key to see what it opens. On a local stack, open the address that `npm start` shows.')
  const [engines, workflows] = await Promise.all([call('/api/v1/engines'), call('/api/v1/workflows')])
  if (!engines.ok) return say('key', (await engines.json()).detail)
  const lists = { engine: (await engines.json()).engines, workflow: (await workflows.json()).workflows ?? [] }
  at('target').replaceChildren(...Object.entries(lists).map(([kind, entries]) => groupOf(kind, entries)))
  at('target').value = 'engine/human-design'
  if (at('target').value === '') at('target').selectedIndex = 0
  await showTarget()
}

function groupOf(kind, entries) {
  const group = Object.assign(document.createElement('optgroup'), { label: kind === 'engine' ? 'Engines' : 'Workflows' })
  for (const entry of entries) {
    known.targets.set(`${kind}/${entry.id}`, { ...entry, kind })
    group.append(new Option(entry.title, `${kind}/${entry.id}`))
  }
  return group
}

function target() {
  return known.targets.get(at('target').value)
}

/** What the chosen one is, and the further fields of its own example. */
async function showTarget() {
  const { kind, id, summary, required_phase } = target()
  at('target-note').textContent = `${summary} (level ${required_phase})`
  const answer = await call(`/api/v1/${kind}s/${id}`)
  const [example] = answer.ok ? (await answer.json()).examples : []
  const more = { reading: true, ...furtherFields(example?.request) }
  at('more').value = JSON.stringify(more, null, 2)
  showCode()
}

/** Places that begin like what was typed; choosing one fills in coordinates and time zone. */
async function offerPlaces() {
  const text = at('place').value.trim()
  const chosen = known.places.get(text)
  if (chosen !== undefined) return takePlace(chosen)
  if (text.length < 2 || at('key').value.trim() === '') return
  const answer = await call(`/api/v1/places?${new URLSearchParams({ q: text, limit: '8' })}`)
  if (!answer.ok) return say('place', (await answer.json()).detail)
  const { places } = await answer.json()
  say('place', places.length === 0 ? 'No place has a name like this. Enter its coordinates and time zone below.' : '')
  known.places = new Map(places.map((place) => [placeLabel(place), place]))
  at('places').replaceChildren(...[...known.places.keys()].map((label) => new Option(label, label)))
}

function takePlace({ latitude, longitude, timezone }) {
  Object.assign(at('latitude'), { value: latitude })
  Object.assign(at('longitude'), { value: longitude })
  Object.assign(at('timezone'), { value: timezone })
  say('place', '')
  showCode()
}

/** The request that the form stands for; undefined, with the fault shown, where the further fields are no JSON object. */
function requestOf() {
  const more = readMore()
  if (more === undefined) return undefined
  return bodyOf(Object.fromEntries(birthFields.map((name) => [name, at(name).value])), more)
}

function readMore() {
  try {
    const more = JSON.parse(at('more').value || '{}')
    if (typeof more === 'object' && more !== null && !Array.isArray(more)) return more
    say('more', 'must be a JSON object')
  } catch (error) {
    say('more', `is not JSON: ${error.message}`)
  }
  at('more').closest('details').open = true
  return undefined
}

function showCode() {
  const chosen = target()
  const body = chosen === undefined ? undefined : requestOf()
  if (body !== undefined) at('code').textContent = codeOf(at('language').value, { origin: location.origin, path: pathOf(chosen), body })
}

async function calculate() {
  clearFaults()
  const chosen = target()
  const body = requestOf()
  if (chosen === undefined) return say('key', 'Enter a key first.', true)
  if (body === undefined) return at('more').focus()
  at('send').disabled = true
  at('state').textContent = 'Calculating …'
  try {
    const answer = await call(pathOf(chosen), { body })
    const document = await answer.json()
    if (!answer.ok) return showProblem(document)
    await showAnswer(document, chosen, body)
  } catch {
    at('others').textContent = 'The server cannot be reached.'
  } finally {
    at('send').disabled = false
    at('state').textContent = ''
  }
}

async function showAnswer(answer, chosen, body) {
  // A draw is repeated with its own seed, so that the picture is of this very answer.
  const seed = answer.metadata?.seed
  const drawn = chosen.has_picture
    ? await call(`${pathOf(chosen)}?theme=${matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'}`, {
        accept: 'image/svg+xml',
        body: seed === undefined ? body : { ...body, seed },
      })
    : undefined
  showPicture(drawn?.ok ? await drawn.blob() : undefined, chosen)
  at('json').textContent = JSON.stringify(answer, null, 2)
  at('words').replaceChildren(...wordsOf(answer))
  at('answer').hidden = false
  at('about-answer').focus()
}

function showPicture(picture, { title }) {
  URL.revokeObjectURL(at('picture-image').src)
  at('picture').hidden = picture === undefined
  if (picture === undefined) return
  const url = URL.createObjectURL(picture)
  Object.assign(at('picture-image'), { src: url, alt: `${title}: the result drawn` })
  Object.assign(at('picture-file'), { href: url, download: 'selemene.svg' })
}

/** Each fault at its field; those of no field, and every other refusal, above the answer. */
function showProblem({ detail, errors = [], error_code }) {
  const fields = new Map([...document.querySelectorAll('[data-pointer]')].map((field) => [field.dataset.pointer, field]))
  const elsewhere = []
  for (const { pointer, message } of errors) {
    const field = fields.get(pointer)
    if (pointer === '/birth_data/time_fold') at('fold-field').hidden = false
    if (field === undefined) elsewhere.push(`${pointer}: ${message}`)
    else say(field.id, message)
  }
  if (error_code === 'AUTH_ERROR') say('key', detail)
  else if (errors.length === 0) elsewhere.push(detail)
  at('others').textContent = elsewhere.join(' · ')
  document.querySelector('[aria-invalid="true"]')?.focus()
}

/** A fault at a field; an empty text takes it away. */
function say(id, text, focus = false) {
  at(`${id}-fault`).textContent = text
  at(id).setAttribute('aria-invalid', String(text !== ''))
  if (focus) at(id).focus()
}

function clearFaults() {
  for (const fault of document.querySelectorAll('.fault')) fault.textContent = ''
  for (const field of document.querySelectorAll('[aria-invalid]')) field.setAttribute('aria-invalid', 'false')
}

async function copyCode() {
  await navigator.clipboard.writeText(at('code').textContent)
  at('copied').textContent = 'Copied.'
}

function debounced(work, ms) {
  let timer
  return () => {
    clearTimeout(timer)
    timer = setTimeout(() => void work(), known.places.has(at('place').value.trim()) ? 0 : ms)
  }
}
