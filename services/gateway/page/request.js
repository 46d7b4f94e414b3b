// What the form says as a request, and the same request as code. No DOM here.

/** The body of a call. Empty fields are left out; `more` is the JSON object of the further fields. */
export function bodyOf(fields, more) {
  const birth = {}
  for (const name of ['name', 'date', 'time', 'timezone', 'time_fold']) if (fields[name]) birth[name] = fields[name]
  for (const name of ['latitude', 'longitude']) if (fields[name]) birth[name] = numberOr(fields[name])
  const body = { ...(Object.keys(birth).length > 0 ? { birth_data: birth } : {}), ...more }
  return more.birth_data === undefined ? body : { ...body, birth_data: { ...birth, ...more.birth_data } }
}

/** A number, or the text as it is, so that the service names the fault. */
const numberOr = (text) => (text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text)

export const pathOf = ({ kind, id }) => (kind === 'workflow' ? `/api/v1/workflows/${id}/execute` : `/api/v1/engines/${id}/calculate`)

/** What an example holds beside the birth: the further fields. */
export function furtherFields(example) {
  const { birth_data: _own, consciousness_level: _level, ...more } = example ?? {}
  return more
}

/** The call as code to copy. The key stands there as a name: what is copied may be pasted anywhere. */
export function codeOf(language, { origin, path, body }) {
  return languages[language]({ url: origin + path, json: JSON.stringify(body, null, 2) })
}

const languages = {
  curl: ({ url, json }) =>
    `curl -s ${url} \\\n  -H "X-API-Key: $SELEMENE_KEY" \\\n  -H 'Content-Type: application/json' \\\n  -d '${json.replaceAll("'", "'\\''")}'`,
  typescript: ({ url, json }) => `const response = await fetch('${url}', {
  method: 'POST',
  headers: { 'X-API-Key': process.env.SELEMENE_KEY!, 'Content-Type': 'application/json' },
  body: JSON.stringify(${json.replaceAll('\n', '\n  ')}),
})
const answer = await response.json()
if (!response.ok) throw new Error(answer.detail)
console.log(answer)`,
  python: ({ url, json }) => `import json, os, urllib.request

body = json.loads(r'''${json.replaceAll("'''", '\\u0027\\u0027\\u0027')}''')
request = urllib.request.Request(
    "${url}",
    data=json.dumps(body).encode(),
    headers={"X-API-Key": os.environ["SELEMENE_KEY"], "Content-Type": "application/json"},
)
with urllib.request.urlopen(request) as response:
    print(json.load(response))`,
}

/** A place as one line of the list. */
export const placeLabel = ({ name, region, country }) => [name, ...(region && region !== name ? [region] : []), country].join(', ')

/** How a local time was read, in a sentence. */
export function timeInWords({ local, utc, offset, rule, warnings }) {
  const fold = rule === 'exact' ? '' : ` The clock showed this time twice; the ${rule.replace('fold-', '')} one was taken.`
  return [
    `The local time ${local.replace('T', ' ')} was read as ${utc.replace('T', ' ').replace('Z', ' UTC')}, offset ${offset}.${fold}`,
    ...warnings,
  ].join(' ')
}
