import type { App, Deps } from '../app-types.js'
import { type AuthRoute, addAuthRoute } from './auth-route.js'

/** Every route that the auth service answers. */
const authRoutes: AuthRoute[] = [
  { method: 'POST', url: '/api/v1/auth/register', operationId: 'register', call: 'register', status: 201, tag: 'account', access: 'address' },
  { method: 'POST', url: '/api/v1/auth/token', operationId: 'issueToken', call: 'issueToken', status: 200, tag: 'account' },
  { method: 'GET', url: '/api/v1/me', operationId: 'me', call: 'me', status: 200, tag: 'account' },
  { method: 'GET', url: '/api/v1/keys', operationId: 'listOwnKeys', call: 'listOwnKeys', status: 200, tag: 'account' },
  { method: 'POST', url: '/api/v1/keys', operationId: 'createOwnKey', call: 'createOwnKey', status: 201, tag: 'account', creates: true },
  { method: 'POST', url: '/api/v1/keys/:id/rotate', operationId: 'rotateOwnKey', call: 'rotateOwnKey', status: 201, tag: 'account', creates: true },
  { method: 'DELETE', url: '/api/v1/keys/:id', operationId: 'revokeOwnKey', call: 'revokeOwnKey', status: 204, tag: 'account' },
  { method: 'GET', url: '/api/v1/admin/keys', operationId: 'listKeys', call: 'listKeys', status: 200, tag: 'admin' },
  { method: 'POST', url: '/api/v1/admin/keys', operationId: 'createKey', call: 'createKey', status: 201, tag: 'admin', creates: true },
  { method: 'POST', url: '/api/v1/admin/keys/:id/rotate', operationId: 'rotateKey', call: 'rotateKey', status: 201, tag: 'admin', creates: true },
  { method: 'POST', url: '/api/v1/admin/keys/:id/revoke', operationId: 'revokeKey', call: 'revokeKey', status: 200, tag: 'admin' },
  { method: 'GET', url: '/api/v1/admin/users', operationId: 'listUsers', call: 'listUsers', status: 200, tag: 'admin' },
  { method: 'POST', url: '/api/v1/admin/users', operationId: 'createUser', call: 'createUser', status: 201, tag: 'admin', creates: true },
  { method: 'GET', url: '/api/v1/admin/users/:id', operationId: 'showUser', call: 'showUser', status: 200, tag: 'admin' },
  { method: 'PATCH', url: '/api/v1/admin/users/:id', operationId: 'updateUser', call: 'updateUser', status: 200, tag: 'admin' },
  { method: 'POST', url: '/api/v1/admin/invites', operationId: 'createInvite', call: 'createInvite', status: 201, tag: 'admin', creates: true },
  { method: 'GET', url: '/api/v1/admin/audit', operationId: 'listAudit', call: 'listAudit', status: 200, tag: 'admin' },
  { method: 'PUT', url: '/api/v1/admin/maintenance', operationId: 'startMaintenance', call: 'startMaintenance', status: 200, tag: 'admin' },
  { method: 'DELETE', url: '/api/v1/admin/maintenance', operationId: 'stopMaintenance', call: 'stopMaintenance', status: 200, tag: 'admin' },
]

/** There only with SANDBOX_KEYS=on. */
const sandboxRoute: AuthRoute = {
  method: 'POST',
  url: '/api/v1/auth/sandbox',
  operationId: 'createSandboxKey',
  call: 'createSandboxKey',
  status: 201,
  tag: 'account',
  access: 'address',
}

export function addAuthRoutes(app: App, deps: Deps): void {
  for (const route of authRoutes) addAuthRoute(app, deps, route)
  if (deps.settings.sandboxKeys) addAuthRoute(app, deps, sandboxRoute)
}
