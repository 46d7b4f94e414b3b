import type { ErrorEvent, Exception, StackFrame } from '@sentry/core'
import { safeMessage } from './safe-error.js'

const admittedTags = [
  'service',
  'engine_id',
  'workflow_id',
  'error_code',
  'tier',
  'consciousness_level',
  'trace_id',
  'request_id',
  'subject',
] as const

/**
 * The report that leaves the house, built anew from what may leave it: no user, request, breadcrumb, extra or variable gets through,
 * whatever put it there; of messages only what `safeMessage` keeps.
 */
export function scrubEvent(event: ErrorEvent): ErrorEvent {
  const { event_id, timestamp, platform, level, environment, release, fingerprint, sdk, tags = {}, contexts = {} } = event
  const values = event.exception?.values
  const kept = admittedTags.filter((name) => tags[name] !== undefined).map((name) => [name, String(tags[name]).slice(0, 100)])
  const scrubbed = {
    event_id,
    timestamp,
    platform,
    level,
    environment,
    release,
    fingerprint,
    sdk: sdk && { name: sdk.name, version: sdk.version },
    tags: Object.fromEntries(kept),
    contexts: contexts.trace === undefined ? {} : { trace: { trace_id: contexts.trace.trace_id, span_id: contexts.trace.span_id } },
    exception: values && { values: values.map(scrubException) },
  }
  return { ...withoutUndefined(scrubbed), type: undefined } as ErrorEvent
}

function scrubException({ type, value, stacktrace, mechanism }: Exception): Exception {
  const frames = stacktrace?.frames?.map(scrubFrame)
  return withoutUndefined({
    type,
    value: safeMessage(type ?? 'Error', value ?? ''),
    stacktrace: frames && { frames },
    mechanism: mechanism && { type: mechanism.type, handled: mechanism.handled },
  }) as Exception
}

const scrubFrame = ({ filename, function: name, lineno, colno, module, in_app }: StackFrame): StackFrame =>
  withoutUndefined({ filename, function: name, lineno, colno, module, in_app }) as StackFrame

const withoutUndefined = (record: Record<string, unknown>) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))
