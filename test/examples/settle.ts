/** The moment that examples are made for. */
export const exampleTime = '2026-02-08T10:00:00.000Z'

/** Texts that are another one at each run, and what stands for them. None of these stand-ins opens anything. */
const stand: [RegExp, string][] = [
  [/^nsk_(live|test)_\w{38}$/, `nsk_test_${'0'.repeat(38)}`],
  [/^nsi_[\w-]+$/, `nsi_${'0'.repeat(32)}`],
  [/^eyJ[\w-]+\.[\w-]+\.[\w-]+$/, 'eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl'],
  [/^[0-9a-f]{16}@example\.org$/, 'asha@example.org'],
  // Only the moment of an answer is told with a fraction of a second.
  [/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z$/, exampleTime],
]
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Members that are another one at each run, whatever they say, by name. */
const byName: Record<string, unknown> = {
  next_cursor: 'MTYx',
  ip_hash: '0a1b2c3d4e5f6071',
  last_four: '0000',
  cached: false,
  uptime_seconds: 3600,
  lag_seconds: 0.001,
}

/** An answer without what differs from run to run: identifiers, keys, durations and the time of day. */
export function settle(answer: unknown): unknown {
  // Bounded by the answer.
  const ids = new Map<string, string>()
  const idOf = (text: string) => {
    const known = ids.get(text) ?? `00000000-0000-4000-8000-${String(ids.size + 1).padStart(12, '0')}`
    ids.set(text, known)
    return known
  }
  const settled = (value: unknown, name = ''): unknown => {
    if (value === null) return null
    if (name in byName) return byName[name]
    if (typeof value === 'number') return /_ms$/.test(name) ? 1.5 : value
    if (typeof value === 'string') return uuid.test(value) ? idOf(value) : (stand.find(([pattern]) => pattern.test(value))?.[1] ?? value)
    if (Array.isArray(value)) return value.map((one) => settled(one))
    if (typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, settled(one, key)]))
    return value
  }
  return settled(answer)
}

/** Where two answers differ in form: the pointers of members that only one of them has, or that are of another type. */
export function formsDiffer(a: unknown, b: unknown, at = ''): string[] {
  if (a === null || b === null) return []
  if (Array.isArray(a) && Array.isArray(b)) return a.length === 0 || b.length === 0 ? [] : formsDiffer(a[0], b[0], `${at}/*`)
  if (typeof a !== typeof b || Array.isArray(a) !== Array.isArray(b)) return [at]
  if (typeof a !== 'object') return []
  const [one, other] = [a, b] as [Record<string, unknown>, Record<string, unknown>]
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  return names.flatMap((name) => (name in one && name in other ? formsDiffer(one[name], other[name], `${at}/${name}`) : [`${at}/${name}`]))
}
