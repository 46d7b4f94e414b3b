import { describeError, type SafeError } from './safe-error.js'

/**
 * Everything that a log line may say beside its message. A field that is not listed is not written: a new one is a decision made
 * here, where it is seen that it holds an id, a category, a count or a duration, and nothing that a caller wrote.
 */
export interface LogFields {
  /** Described by its names and frames; see `describeError`. */
  error?: unknown
  error_code?: string | undefined
  method?: string
  /** The route's template, never the path. */
  route?: string | undefined
  status?: number
  duration_ms?: number
  bytes?: number
  user_id?: string | undefined
  key_id?: string | undefined
  tier?: string | undefined
  engine_id?: string | undefined
  workflow_id?: string | undefined
  request_id?: string | undefined
  trace_id?: string | undefined
  ip_hash?: string
  subject?: string | undefined
  /** Which of a closed set, e.g. the kind of a bus fault. */
  kind?: string
  signal?: string
  closer?: string
  /** A durable consumer of the installation's own. */
  consumer?: string
  connected?: boolean
  port?: number
  endpoints?: number
  count?: number
  attempt?: number
  /** One of a closed set of our own. */
  reason?: string
  /** Of a panchanga: tithi, nakshatra, yoga or karana. */
  limb?: string
  /** How far two instants lie apart. */
  seconds?: number
  /** Lines of a file that were not used, and the number of the last one that was read. */
  skipped?: number
  line?: number
  /** A numeric code of a protocol. */
  code?: number
  partitions?: readonly string[]
  missing?: readonly string[]
}

const admitted: Record<keyof LogFields, true> = {
  error: true,
  error_code: true,
  method: true,
  route: true,
  status: true,
  duration_ms: true,
  bytes: true,
  user_id: true,
  key_id: true,
  tier: true,
  engine_id: true,
  workflow_id: true,
  request_id: true,
  trace_id: true,
  ip_hash: true,
  limb: true,
  seconds: true,
  skipped: true,
  line: true,
  subject: true,
  kind: true,
  signal: true,
  closer: true,
  consumer: true,
  connected: true,
  port: true,
  endpoints: true,
  count: true,
  attempt: true,
  reason: true,
  code: true,
  partitions: true,
  missing: true,
}

const longestText = 200
const longestList = 50

type Scalar = string | number | boolean | null

/** The listed fields with scalar values; `withheld` names those that were left out, so that their loss is seen. */
export function admitFields(fields: LogFields): Record<string, Scalar | readonly Scalar[] | SafeError> {
  if (isPlain(fields)) return fields
  const line: Record<string, Scalar | readonly Scalar[] | SafeError> = {}
  const withheld: string[] = []
  for (const [name, value] of Object.entries(fields) as [keyof LogFields, unknown][]) {
    if (value === undefined) continue
    const text = Object.hasOwn(admitted, name) ? admitValue(name, value) : undefined
    if (text === undefined) withheld.push(name.slice(0, longestText))
    else line[name] = text
  }
  return withheld.length === 0 ? line : { ...line, withheld }
}

/** Most lines hold listed scalars alone, and are written as they are. */
function isPlain(fields: LogFields): fields is Record<string, Scalar> {
  for (const name in fields) {
    const value: unknown = fields[name as keyof LogFields]
    if (!Object.hasOwn(admitted, name) || name === 'error') return false
    if (typeof value === 'string' ? value.length > longestText : value !== undefined && !isScalar(value)) return false
  }
  return true
}

function admitValue(name: keyof LogFields, value: unknown): Scalar | readonly Scalar[] | SafeError | undefined {
  if (name === 'error') return describeError(value)
  if (Array.isArray(value)) return value.slice(0, longestList).filter(isScalar).map(shorten)
  return isScalar(value) ? shorten(value) : undefined
}

const isScalar = (value: unknown): value is Scalar =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
const shorten = (value: Scalar): Scalar => (typeof value === 'string' ? value.slice(0, longestText) : value)
