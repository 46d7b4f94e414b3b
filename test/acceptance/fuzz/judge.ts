import type { Answer } from '../answer.js'
import type { ServedDocument } from '../served-document.js'
import type { GeneratedRequest } from './request-arbitrary.js'

/** Codes that mean a fault of ours wherever they stand: in a problem, a batch item, an engine of a workflow, an event of a stream. Documents quote them. */
const ourFault = /"error_code":"(INTERNAL_ERROR|CALCULATION_ERROR|CONFIG_ERROR|CACHE_ERROR|BRIDGE_ERROR|WORKFLOW_FAILED|DATABASE_UNAVAILABLE)"/
const pointer = /^(?:(?:\/(?:[^~/]|~[01])*)*|[A-Z][A-Za-z]*(?:-[A-Z][A-Za-z]*)*)$/

/** What is wrong with the answer to a generated request, while all services are up; empty when it keeps every promise. */
export function faultsOf(document: ServedDocument, operation: string, { method, path, headers }: GeneratedRequest, answer: Answer): string[] {
  if (operation === 'POST /api/v1/admin/debug/error' && answer.status === 500) return []
  const own = method === 'GET' ? undefined : ourFault.exec(answer.text)?.[1]
  return [
    ...(isServerFault(answer.status, headers) ? [`answers ${answer.status}`] : []),
    ...(own === undefined ? [] : [`has an ${own} in it`]),
    ...(answer.status === 429 ? ['is refused by a limit that hides what is behind it'] : []),
    ...(answer.headers['x-evil'] === undefined ? [] : ['has a header that its caller wrote']),
    ...document.faultsOf(method, path, answer),
    ...(answer.status >= 400 && method !== 'HEAD' ? problemFaults(answer) : []),
  ]
}

/** Only a caller who stated a deadline may be told that it has passed. */
const isServerFault = (status: number, headers: Record<string, string>): boolean =>
  status >= 500 && !(status === 504 && headers['request-timeout-ms'] !== undefined)

function problemFaults(answer: Answer): string[] {
  if (!answer.headers['content-type']?.startsWith('application/problem+json')) return [`is no problem document but ${answer.headers['content-type']}`]
  const { status, request_id, errors } = answer.json<{ status: number; request_id: string; errors?: { pointer: string }[] }>()
  return [
    ...(status === answer.status ? [] : [`says ${status} in the body of a ${answer.status}`]),
    ...(request_id === answer.headers['x-request-id'] ? [] : ['names another request in its body']),
    ...(answer.status === 422 && (errors ?? []).length === 0 ? ['does not say which field is wrong'] : []),
    ...(errors ?? []).filter((fault) => !pointer.test(fault.pointer)).map((fault) => `points to ${JSON.stringify(fault.pointer)}`),
  ]
}
