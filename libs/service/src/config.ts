import { defaultEventsBufferSize, defaultEventsMaxBytes, wireKinds } from '@selemene/bus'
import Type, { type Static, type TProperties, type TSchema } from 'typebox'
import { faultOf, type ValueFormat } from './value-formats.js'
import { type ConfigProblem, type Environment, weakSecrets } from './weak-secrets.js'

/** Exit code of a service whose configuration is wrong (EX_CONFIG of sysexits.h). */
export const configExitCode = 78

export interface VariableOptions {
  description: string
  /** Without it a production service does not start; elsewhere it may be absent. */
  requiredInProduction?: boolean
  /** Never printed, not even when it is wrong. */
  secret?: boolean
  default?: string | number | boolean
  /** The default is for development: in production there is none. */
  noDefaultInProduction?: boolean
  format?: ValueFormat
  [schemaKeyword: string]: unknown
}

/** Builders for one environment variable each: the schema's keywords check the text, the options document it. */
export const variable = {
  text: (options: VariableOptions) => Type.Optional(Type.String({ ...options })),
  requiredText: (options: VariableOptions) => Type.String({ ...options }),
  integer: (options: VariableOptions & { default: number }) => Type.Integer({ ...options }),
  oneOf: <const T extends string[]>(values: [...T], options: VariableOptions & { default: T[number] }) =>
    Type.Enum(values, { type: 'string', ...options }),
  flag: (options: VariableOptions & { default: boolean }) => Type.Boolean({ ...options }),
}

/** What every service reads. */
export const commonVariables = {
  NODE_ENV: variable.oneOf(['development', 'test', 'production'], {
    description: 'Production refuses to start without its secrets',
    default: 'development',
  }),
  NATS_URL: variable.requiredText({
    description: 'The message bus, nats://user:password@host:port; all servers of a cluster, comma-separated',
    format: 'uri',
    secret: true,
  }),
  BUS_WIRE: variable.oneOf([...wireKinds], {
    description: 'How messages are read and written: below the NATS client’s public face, or by that alone, at more processor time each',
    default: 'fast',
  }),
  HEALTH_PORT: variable.integer({
    description: 'Port of health and metrics in services without a port of their own; 0 takes a free one',
    default: 9090,
    minimum: 0,
    maximum: 65535,
  }),
  LOG_LEVEL: variable.oneOf(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
    description: 'Least severe log line that is written',
    default: 'info',
  }),
  LOG_FORMAT: variable.oneOf(['json', 'pretty'], { description: 'One JSON object a line, or text for people', default: 'json' }),
  EVENTS_MAX_BYTES: variable.integer({
    description:
      'Room of the stream EVENTS in bytes; a full one refuses new events, which wait with their sender. A running stream is resized when analytics starts',
    default: defaultEventsMaxBytes,
    minimum: 1024,
  }),
  EVENTS_BUFFER_SIZE: variable.integer({
    description: 'Most events that wait in memory for the stream; beyond it counted calls are refused with 503, and a kill loses no more',
    default: defaultEventsBufferSize,
    minimum: 1,
    maximum: 1_000_000,
  }),
  EVENTS_SPOOL_DIR: variable.text({
    description: 'Folder where events that are pending when a process ends wait for the next; without it they are lost',
  }),
  RELEASE: variable.text({ description: 'Release name for Sentry and traces, e.g. the commit' }),
  SENTRY_DSN: variable.text({ description: 'Where errors are reported; nothing is sent when absent', format: 'web', secret: true }),
  OTEL_EXPORTER_OTLP_ENDPOINT: variable.text({ description: 'Where traces are sent (OTLP over HTTP); off when absent', format: 'web' }),
  OTEL_TRACES_SAMPLER_ARG: variable.text({ description: 'Share of traces kept, 0…1; 1 when absent' }),
} satisfies TProperties

/** Reads `variables` out of an environment: values of their types, or every problem at once. In production weak secrets are problems. Values are never repeated. */
export function readConfig<P extends TProperties>(
  variables: P,
  environment: Environment,
): { config: Static<Type.TObject<P>> } | { problems: ConfigProblem[] } {
  const problems: ConfigProblem[] = []
  const config: Record<string, unknown> = {}
  const production = environment.NODE_ENV === 'production'
  for (const [name, schema] of Object.entries(variables)) {
    const text = environment[name]
    if (text === undefined || text === '') {
      const missing = isRequired(schema, production)
      if (missing) problems.push({ variable: name, problem: 'is missing' })
      else if (hasDefault(schema, production)) config[name] = schema.default
      continue
    }
    const value = readValue(schema as ValueSchema, text, production)
    if (value.problem === undefined) config[name] = value.value
    else problems.push({ variable: name, problem: value.problem })
  }
  if (production) problems.push(...weakSecrets(withoutProblems(variables, problems), environment))
  return problems.length > 0 ? { problems } : { config: config as Static<Type.TObject<P>> }
}

const withoutProblems = (variables: TProperties, problems: readonly ConfigProblem[]): TProperties =>
  Object.fromEntries(Object.entries(variables).filter(([name]) => !problems.some(({ variable }) => variable === name)))

function isRequired(schema: TSchema, production: boolean): boolean {
  if (production && 'requiredInProduction' in schema && schema.requiredInProduction === true) return true
  return !Type.IsOptional(schema) && !('default' in schema)
}

function hasDefault(schema: TSchema, production: boolean): schema is TSchema & { default: unknown } {
  return 'default' in schema && !(production && 'noDefaultInProduction' in schema && schema.noDefaultInProduction === true)
}

interface ValueSchema {
  type?: string
  enum?: string[]
  minimum?: number
  maximum?: number
  minLength?: number
  format?: ValueFormat
}

function readValue(schema: ValueSchema, text: string, production: boolean): { value?: unknown; problem?: string } {
  if (schema.enum !== undefined) return schema.enum.includes(text) ? { value: text } : { problem: `must be one of ${schema.enum.join(', ')}` }
  if (schema.type === 'boolean')
    return /^(true|false|1|0)$/.test(text) ? { value: text === 'true' || text === '1' } : { problem: 'must be true or false' }
  if (schema.type === 'integer') return readInteger(schema, text)
  if (schema.minLength !== undefined && Buffer.byteLength(text) < schema.minLength)
    return { problem: `must be at least ${schema.minLength} bytes long` }
  const problem = schema.format === undefined ? undefined : faultOf(schema.format, text, production)
  return problem === undefined ? { value: text } : { problem }
}

function readInteger({ minimum = 0, maximum = Number.MAX_SAFE_INTEGER }: ValueSchema, text: string) {
  const value = Number(text)
  return Number.isInteger(value) && value >= minimum && value <= maximum
    ? { value }
    : { problem: `must be a whole number from ${minimum} to ${maximum}` }
}

/** The process's own environment: the one place where it is read. */
export const processEnvironment = (): Environment => process.env
