import type { RouteOptions } from 'fastify'

interface Documented {
  operationId?: string
  response?: unknown
}

const headers = {
  'X-Request-Id': {
    type: 'string',
    pattern: '^[\\w.-]{8,128}$',
    description: 'Comes back on the answer; anything else is replaced by an id of ours',
    examples: ['order-2026-02-08'],
  },
  traceparent: {
    type: 'string',
    description: 'W3C Trace Context: the trace to continue',
    examples: ['00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'],
  },
  'Request-Timeout-Ms': {
    type: 'integer',
    minimum: 1,
    description: 'How long you will wait for the answer; the service waits no longer than its own limit',
    examples: [5000],
  },
  'If-None-Match': {
    type: 'string',
    description: '`ETag` of the document that you have: 304 when it is current',
    examples: ['"0b8a1f0e3f574a539d0a5a"'],
  },
  'Idempotency-Key': {
    type: 'string',
    pattern: '^[\\x21-\\x7e]{1,255}$',
    description: 'A repeated request with the same key and body gets the first answer again',
    examples: ['5f0c2a4e-invoice-17'],
  },
} as const

/** Adds the headers that the plugins read to an operation, so that no route has to list them. */
export function withCommonHeaders<S extends Documented>(schema: S, { config }: Pick<RouteOptions, 'config'>): S {
  const { access = 'key', idempotent } = config ?? {}
  const names: (keyof typeof headers)[] = ['X-Request-Id', 'traceparent']
  if (access !== 'public') names.push('Request-Timeout-Ms')
  if (304 in ((schema.response ?? {}) as object)) names.push('If-None-Match')
  // Of calculations those of seeded engines heed it; the operation of each engine says whether it is one.
  if (idempotent || schema.operationId === 'calculate') names.push('Idempotency-Key')
  return { ...schema, headers: { type: 'object', properties: Object.fromEntries(names.map((name) => [name, headers[name]])) } }
}
