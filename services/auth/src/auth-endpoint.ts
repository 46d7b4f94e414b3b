import { type Call, type Endpoint, jsonEndpoint } from '@selemene/bus'
import { type AuthCallName, type AuthReply, type AuthRequest, authCalls, authHeader, createParser, isId, NoesisError } from '@selemene/contracts'
import { type Actor, callerOf, strangerOf } from './actor.js'

export interface Context {
  /** Who calls; a stranger where the call needs no principal. */
  actor: Actor
  /** The `{id}` of the path; empty where the call has none. */
  targetId: string
}

/** One call of the contract and what answers it: the body is checked, the caller's permission too, before `handle` runs. */
export function authEndpoint<N extends AuthCallName>(name: N, handle: (input: AuthRequest<N>, context: Context) => Promise<AuthReply<N>>): Endpoint {
  const call = authCalls[name]
  const parse = createParser(call.request) as (body: unknown) => AuthRequest<N>
  const endpoint = jsonEndpoint(call.subject, parse, (input, request) => handle(input, contextOf(name, request)))
  return {
    ...endpoint,
    // The permission comes first: no caller learns a schema without it. No body at all stands for no fields.
    async handle(request) {
      contextOf(name, request)
      return endpoint.handle(request.body.length > 0 ? request : withEmptyBody(request))
    },
  }
}

function contextOf(name: AuthCallName, request: Call): Context {
  const { caller, target }: { caller: boolean | string; target?: true } = authCalls[name]
  const actor = caller === false ? strangerOf(request) : callerOf(request, caller === true ? undefined : caller)
  return { actor, targetId: target === true ? targetIdOf(request) : '' }
}

/** What is no id at all is the id of nothing. */
function targetIdOf(request: Call): string {
  const id = request.header(authHeader.targetId) ?? ''
  if (!isId(id)) throw new NoesisError('NOT_FOUND', 'There is no such thing.')
  return id.toLowerCase()
}

const withEmptyBody = (request: Call): Call => ({
  subject: request.subject,
  body: request.body,
  deadline: request.deadline,
  signal: request.signal,
  header: (name) => request.header(name),
  principal: () => request.principal(),
  json: () => ({}),
})
