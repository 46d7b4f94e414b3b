import type { Endpoint } from '@selemene/bus'
import { clearCachesEndpoint, readAccessEndpoint } from './access/access-changes.js'
import { listAuditEndpoint } from './audit/list-audit.js'
import { recordAuditEndpoint } from './audit/record-audit.js'
import type { AuthParts } from './auth-parts.js'
import { checkHealthEndpoint } from './check-health.js'
import { createKeyEndpoint } from './keys/create-key.js'
import { createOwnKeyEndpoint } from './keys/create-own-key.js'
import { listKeysEndpoint, listOwnKeysEndpoint } from './keys/list-keys.js'
import { revokeKeyEndpoint, revokeOwnKeyEndpoint } from './keys/revoke-key.js'
import { rotateKeyEndpoint, rotateOwnKeyEndpoint } from './keys/rotate-key.js'
import { touchKeysEndpoint } from './keys/touch-keys.js'
import { verifyKeyEndpoint } from './keys/verify-key.js'
import { maintenanceEndpoints } from './maintenance/maintenance.js'
import { checkTokenEndpoint } from './tokens/check-token.js'
import { issueTokenEndpoint } from './tokens/issue-token.js'
import type { TokenSigner } from './tokens/token-signer.js'
import { createInviteEndpoint } from './users/create-invite.js'
import { createUserEndpoint } from './users/create-user.js'
import { listUsersEndpoint } from './users/list-users.js'
import { meEndpoint } from './users/me.js'
import { registerEndpoint } from './users/register.js'
import { sandboxKeyEndpoint } from './users/sandbox-key.js'
import { showUserEndpoint } from './users/show-user.js'
import { updateUserEndpoint } from './users/update-user.js'

/** Everything that this service answers. */
export const authEndpoints = (parts: AuthParts, signer: TokenSigner): Endpoint[] => [
  checkHealthEndpoint(parts),
  verifyKeyEndpoint(parts),
  touchKeysEndpoint(parts),
  listOwnKeysEndpoint(parts),
  createOwnKeyEndpoint(parts),
  rotateOwnKeyEndpoint(parts),
  revokeOwnKeyEndpoint(parts),
  listKeysEndpoint(parts),
  createKeyEndpoint(parts),
  rotateKeyEndpoint(parts),
  revokeKeyEndpoint(parts),
  issueTokenEndpoint(parts, signer),
  checkTokenEndpoint(parts),
  registerEndpoint(parts),
  sandboxKeyEndpoint(parts),
  meEndpoint(parts),
  createUserEndpoint(parts),
  listUsersEndpoint(parts),
  showUserEndpoint(parts),
  updateUserEndpoint(parts),
  createInviteEndpoint(parts),
  listAuditEndpoint(parts),
  recordAuditEndpoint(parts),
  readAccessEndpoint(parts),
  clearCachesEndpoint(parts),
  ...maintenanceEndpoints(parts),
]
