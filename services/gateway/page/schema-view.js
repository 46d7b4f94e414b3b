/** Shows JSON Schemas as nested lists. What lies deeper is made when it is opened: some answers have hundreds of fields. */
export function createSchemaView(openapi) {
  /** A schema without its reference; what stands beside a reference holds there. */
  function resolved(schema) {
    if (schema?.$ref === undefined) return schema ?? {}
    const { $ref, ...beside } = schema
    return { ...resolved(targetOf(openapi, $ref)), ...beside }
  }

  /** The parts of a schema that a reader may want to open: [name, schema, required]. */
  function partsOf(schema) {
    const { properties = {}, required = [], items, additionalProperties, anyOf, oneOf, allOf } = schema
    const choices = (anyOf ?? oneOf ?? []).filter((one) => one.type !== 'null')
    const merged = (allOf ?? []).flatMap((one) => partsOf(resolved(one)))
    if (choices.length === 1) return partsOf(resolved(choices[0]))
    return [
      // Of fields that are said twice, the last says most.
      ...new Map(merged.map((part) => [part[0], part])).values(),
      ...Object.entries(properties).map(([name, part]) => [name, part, required.includes(name)]),
      ...(items === undefined ? [] : itemParts(resolved(items))),
      ...(typeof additionalProperties === 'object' ? [['any name', additionalProperties, false]] : []),
      ...choices.map((part, i) => [`form ${i + 1}`, part, false]),
    ]
  }

  /** An array of objects shows their fields at once. */
  function itemParts(item) {
    const parts = partsOf(item)
    return parts.length > 0 ? parts : []
  }

  function typeOf(schema) {
    const one = resolved(schema)
    if (one.anyOf !== undefined || one.oneOf !== undefined) return [...new Set((one.anyOf ?? one.oneOf).map((choice) => typeOf(choice)))].join(' or ')
    if (one.type === 'array') return `array of ${typeOf(one.items)}`
    if (one.const !== undefined) return JSON.stringify(one.const)
    return [one.type ?? (one.properties || one.allOf ? 'object' : 'any')].flat().join(' or ')
  }

  /** Formats, words and bounds, in words. */
  function limitsOf(schema) {
    const one = resolved(schema)
    const range = (low, high, unit) => {
      if (low !== undefined && high !== undefined) return `${low} to ${high}${unit}`
      return low === undefined ? `at most ${high}${unit}` : `at least ${low}${unit}`
    }
    const bounds = (low, high, unit = '') => (low === undefined && high === undefined ? [] : [range(low, high, unit)])
    return [
      ...(one.format === undefined ? [] : [one.format]),
      ...(one.enum === undefined ? [] : [one.enum.map((value) => JSON.stringify(value)).join(', ')]),
      ...bounds(one.minimum, one.maximum),
      ...(one.exclusiveMinimum === undefined ? [] : [`above ${one.exclusiveMinimum}`]),
      ...(one.exclusiveMaximum === undefined ? [] : [`below ${one.exclusiveMaximum}`]),
      ...bounds(one.minLength, one.maxLength, ' characters'),
      ...bounds(one.minItems, one.maxItems, ' items'),
      ...(one.default === undefined || typeof one.default === 'object' ? [] : [`${JSON.stringify(one.default)} unless said`]),
    ].join(' · ')
  }

  function view(schema) {
    const list = make('ul', { className: 'schema' })
    list.append(...partsOf(resolved(schema)).map(([name, part, required]) => field(name, part, required)))
    return list
  }

  function field(name, part, required) {
    const { description = '' } = resolved(part)
    const head = [make('code', {}, name), make('span', { className: 'type' }, `${typeOf(part)}${required ? ', required' : ''}`)]
    const limits = limitsOf(part)
    if (limits !== '') head.push(make('span', { className: 'type' }, limits))
    const said = description === '' ? [] : [make('span', { className: 'said' }, ...marked(description))]
    const row = make('li')
    if (partsOf(resolved(part)).length === 0) row.append(...head, ...said)
    else
      row.append(
        lazyDetails(head, () => [view(part)]),
        ...said,
      )
    return row
  }

  return { view, resolved, typeOf, limitsOf }
}

/** What a reference of the document leads to. */
const targetOf = (openapi, reference) =>
  reference
    .slice(2)
    .split('/')
    .reduce((value, token) => value?.[token.replaceAll('~1', '/').replaceAll('~0', '~')], openapi)

export function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties)
  element.append(...children)
  return element
}

/** A fold whose inside is made when it is first opened. */
export function lazyDetails(summary, inside) {
  const details = make('details', {}, make('summary', {}, ...summary))
  details.addEventListener('toggle', () => details.append(...inside()), { once: true })
  return details
}

/** Words with `code` and [links](…) in them. */
export function marked(text) {
  return text.split(/(`[^`]+`|\[[^\]]+\]\([^)]+\))/).map((part) => {
    if (part.startsWith('`')) return make('code', {}, part.slice(1, -1))
    const [, words, href] = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part) ?? []
    return href === undefined ? part : make('a', { href }, words)
  })
}
