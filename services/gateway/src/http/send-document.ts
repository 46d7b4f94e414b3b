import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** JSON with an ETag of its bytes; 304 when the caller has them already. */
export function sendDocument(request: FastifyRequest, reply: FastifyReply, document: unknown, type = 'application/json'): FastifyReply {
  const text = typeof document === 'string' ? document : JSON.stringify(document)
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
  reply.header('etag', tag).header('cache-control', 'private, no-cache')
  if (matches(request.headers['if-none-match'], tag)) return reply.code(304).send()
  return reply.type(type).send(text)
}

const matches = (header: string | undefined, tag: string) =>
  header?.split(',').some((one) => one.trim().replace(/^W\//, '') === tag || one.trim() === '*') ?? false
