import Type, { type Static, type TSchema } from 'typebox'
import {
  Email,
  ExpiresInDays,
  Grants,
  Held,
  Id,
  IpAllowlist,
  Name,
  NextCursor,
  Nothing,
  page,
  plainText,
  RateLimit,
  Tier,
  Time,
  UserLevel,
} from './auth-fields.js'
import {
  AccessChange,
  AuditEntry,
  CreatedKey,
  KeyList,
  KeySummary,
  Maintenance,
  NewKey,
  RevokedKeys,
  RotatedKey,
  RotateKey,
  User,
  VerifiedKey,
} from './auth-resources.js'
import { Nullable, OneOf, Strict } from './json-schema.js'
import { Moment } from './moment.js'
import { subjects } from './subjects.js'

/** Headers that the gateway adds to a call of the auth service. */
export const authHeader = {
  /** The `{id}` of the path: the body stays the caller's own. */
  targetId: 'Target-Id',
  /** Keyed hash of the caller's address, for the audit log. */
  ipHash: 'Ip-Hash',
} as const

/** One call of the auth service: both ends read it here. */
interface AuthCall {
  subject: string
  summary: string
  request: TSchema
  reply: TSchema
  /** `Principal` header needed; with a string, this permission too. */
  caller: false | true | string
  /** `Target-Id` header needed. */
  target?: true
}
const defineCalls = <const C extends Record<string, AuthCall>>(calls: C) => calls

export const authCalls = defineCalls({
  verifyKey: {
    subject: subjects.auth.keys('verify'),
    summary: 'What a key is worth now. AUTH_ERROR with `reason` invalid, expired or revoked otherwise.',
    request: Strict({ hash: Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of the key, hexadecimal' }) }),
    reply: VerifiedKey,
    caller: false,
  },
  touchKeys: {
    subject: subjects.auth.keys('touch'),
    summary: 'When keys were last used, in a batch.',
    request: Type.Array(Strict({ key_id: Id('The key'), at: Type.String({ format: 'date-time', description: 'Last use' }) }), { maxItems: 10_000 }),
    reply: Type.Object({ updated: Type.Integer() }),
    caller: false,
  },
  listOwnKeys: {
    subject: subjects.auth.keys('list'),
    summary: "The caller's own keys, newest first.",
    request: Strict(page),
    reply: KeyList,
    caller: true,
  },
  createOwnKey: {
    subject: subjects.auth.keys('create'),
    summary: 'A further key for the caller, at most as strong as the one in use. It ends with that one.',
    request: Strict({
      name: Type.Optional(Name),
      expires_in_days: Type.Optional(ExpiresInDays),
      permissions: Type.Optional(Grants),
      rate_limit: Type.Optional(RateLimit),
      consciousness_level: Type.Optional(UserLevel),
    }),
    reply: CreatedKey,
    caller: true,
  },
  rotateOwnKey: {
    subject: subjects.auth.keys('rotate'),
    summary: 'A new key in the place of one of the caller’s own, if the key in use can do as much. What was made with the old key stays.',
    request: RotateKey,
    reply: RotatedKey,
    caller: true,
    target: true,
  },
  revokeOwnKey: {
    subject: subjects.auth.keys('revoke'),
    summary: "Ends one of the caller's own keys, if the key in use can do as much, and every key that was made with it.",
    request: Nothing,
    reply: RevokedKeys,
    caller: true,
    target: true,
  },
  listKeys: {
    subject: subjects.auth.adminKeys('list'),
    summary: 'Keys of all users, newest first.',
    request: Strict({ ...page, user_id: Type.Optional(Id('Only of this owner')) }),
    reply: KeyList,
    caller: 'admin:keys',
  },
  createKey: {
    subject: subjects.auth.adminKeys('create'),
    summary: 'A key for any user, at most as strong as that user and as the caller. Only rate_limit may exceed the tier.',
    request: Strict({
      user_id: Id('The owner'),
      name: Type.Optional(Name),
      tier: Tier,
      consciousness_level: UserLevel,
      permissions: Type.Optional(Grants),
      rate_limit: Type.Optional(RateLimit),
      expires_in_days: Type.Optional(ExpiresInDays),
      ip_allowlist: Type.Optional(IpAllowlist),
    }),
    reply: CreatedKey,
    caller: 'admin:keys',
  },
  rotateKey: {
    subject: subjects.auth.adminKeys('rotate'),
    summary: "A new key in the place of any user's that has no more tier, level and permissions than the key in use.",
    request: RotateKey,
    reply: RotatedKey,
    caller: 'admin:keys',
    target: true,
  },
  revokeKey: {
    subject: subjects.auth.adminKeys('revoke'),
    summary: "Ends any user's key that has no more tier, level and permissions than the key in use, and every key that was made with it.",
    request: Nothing,
    reply: RevokedKeys,
    caller: 'admin:keys',
    target: true,
  },
  issueToken: {
    subject: subjects.auth.tokens('issue'),
    summary: 'A token for the calling key: HS256, 24 hours, never longer than the key.',
    request: Nothing,
    reply: Type.Object({ token: Type.String({ examples: ['eyJhbGciOiJIUzI1NiJ9…'] }), expires_at: Time('When it ends') }),
    caller: true,
  },
  checkToken: {
    subject: subjects.auth.tokens('check'),
    summary: 'Whether the key behind a token still holds, and what it is worth now. AUTH_ERROR otherwise, as for keys.',
    request: Strict({ key_id: Id('The `key_id` claim') }),
    reply: VerifiedKey,
    caller: false,
  },
  register: {
    subject: subjects.auth.users('register'),
    summary: 'An invite code becomes a user and its first key.',
    request: Strict({ invite_code: Type.String({ minLength: 1, maxLength: 100, examples: ['nsi_…'] }), email: Type.Optional(Email) }),
    reply: Type.Object({ user_id: Id('The new user'), ...NewKey, tier: Tier, consciousness_level: UserLevel, permissions: Held }),
    caller: false,
  },
  createSandboxKey: {
    subject: subjects.auth.users('sandbox'),
    summary: 'A key to try the API with: free, for 24 hours, three at most for one address.',
    request: Nothing,
    reply: Type.Object({ user_id: Id('The new user'), ...NewKey, tier: Tier, consciousness_level: UserLevel, permissions: Held }),
    caller: false,
  },
  me: {
    subject: subjects.auth.users('me'),
    summary: 'The caller: the user, and the key in use with what it is worth.',
    request: Nothing,
    reply: Type.Object({
      user_id: Id('The user'),
      email: Nullable(Type.String(), { examples: ['asha@example.org'] }),
      tier: Tier,
      consciousness_level: UserLevel,
      permissions: Held,
      rate_limit: Type.Integer({ description: 'Requests a minute of this key', examples: [60] }),
      key_id: Id('The key in use'),
      key: KeySummary,
      created_at: Time('When the user was made'),
    }),
    caller: true,
  },
  createUser: {
    subject: subjects.auth.users('create'),
    summary: 'A user, at most as strong as the caller.',
    request: Strict({
      email: Type.Optional(Email),
      tier: Tier,
      consciousness_level: Type.Optional(UserLevel),
      permissions: Type.Optional(Grants),
    }),
    reply: Type.Object({ user_id: Id('The new user') }),
    caller: 'admin:users',
  },
  listUsers: {
    subject: subjects.auth.users('list'),
    summary: 'Users, newest first.',
    request: Strict({ ...page, email: Type.Optional(Email), tier: Type.Optional(Tier), status: Type.Optional(OneOf(['active', 'suspended'])) }),
    reply: Type.Object({ users: Type.Array(User), next_cursor: NextCursor }),
    caller: 'admin:users',
  },
  showUser: { subject: subjects.auth.users('show'), summary: 'One user.', request: Nothing, reply: User, caller: 'admin:users', target: true },
  updateUser: {
    subject: subjects.auth.users('update'),
    summary: 'Changes a user; what is lowered lowers its keys at once. A suspended user’s keys are refused.',
    request: Strict(
      {
        email: Type.Optional(Nullable(Email)),
        tier: Type.Optional(Tier),
        consciousness_level: Type.Optional(UserLevel),
        permissions: Type.Optional(Grants),
        status: Type.Optional(OneOf(['active', 'suspended'])),
      },
      { minProperties: 1 },
    ),
    reply: User,
    caller: 'admin:users',
    target: true,
  },
  createInvite: {
    subject: subjects.auth.invites('create'),
    summary: 'A code to register with, once unless max_uses says more. It ends with the key that made it.',
    request: Strict({
      tier: Type.Optional(Tier),
      consciousness_level: Type.Optional(UserLevel),
      max_uses: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000, examples: [10] })),
      expires_in_days: Type.Optional(ExpiresInDays),
    }),
    reply: Type.Object({
      invite_code: Type.String({ examples: ['nsi_…'] }),
      max_uses: Type.Integer(),
      expires_at: Nullable(Time('When it ends; null means never')),
    }),
    caller: 'admin:users',
  },
  listAudit: {
    subject: subjects.auth.audit('list'),
    summary: 'Who did what to whom, newest first.',
    request: Strict({
      ...page,
      actor: Type.Optional(Id('The user who did it')),
      action: Type.Optional(Type.String({ maxLength: 60, pattern: plainText, examples: ['key.revoked'] })),
      target: Type.Optional(Type.String({ maxLength: 100, pattern: plainText, description: 'Id of what it was done to' })),
      from: Type.Optional(Moment('Start, inclusive')),
      to: Type.Optional(Moment('End, exclusive')),
    }),
    reply: Type.Object({ entries: Type.Array(AuditEntry), next_cursor: NextCursor }),
    caller: 'admin:read',
  },
  recordAudit: {
    subject: subjects.auth.audit('record'),
    summary: 'A row for an admin action that the gateway itself carries out.',
    request: Strict({
      action: Type.String({ pattern: '^[a-z_]+\\.[a-z_]+$', maxLength: 60, examples: ['cache.cleared'] }),
      target_type: Type.Optional(Type.String({ maxLength: 40, pattern: plainText })),
      target_id: Type.Optional(Type.String({ maxLength: 100, pattern: plainText })),
    }),
    reply: Type.Object({ id: Type.String() }),
    caller: 'admin:ops',
  },
  readAccess: {
    subject: subjects.auth.access('read'),
    summary: 'What has changed of keys and users since a revision, and whether maintenance is on.',
    request: Strict({ since: Type.Optional(Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })) }),
    reply: Type.Object({
      revision: Type.Integer({ description: 'Ask with it the next time' }),
      complete: Type.Boolean({ description: 'False when changes between the two revisions are no longer known' }),
      changes: Type.Array(AccessChange),
      maintenance: Maintenance,
    }),
    caller: false,
  },
  clearCaches: {
    subject: subjects.auth.access('clear'),
    summary: 'Has every gateway ask again about every key.',
    request: Nothing,
    reply: Type.Object({ cleared: Type.Boolean({ examples: [true] }) }),
    caller: 'admin:ops',
  },
  readMaintenance: {
    subject: subjects.auth.maintenance('read'),
    summary: 'Whether maintenance is on.',
    request: Nothing,
    reply: Maintenance,
    caller: false,
  },
  startMaintenance: {
    subject: subjects.auth.maintenance('start'),
    summary: 'Answers 503 to everyone but admins and health.',
    request: Strict({
      retry_after_seconds: Type.Optional(Type.Integer({ minimum: 1, maximum: 86_400, examples: [120] })),
      message: Type.Optional(Type.String({ minLength: 1, maxLength: 300, pattern: plainText })),
    }),
    reply: Maintenance,
    caller: 'admin:ops',
  },
  stopMaintenance: {
    subject: subjects.auth.maintenance('stop'),
    summary: 'Serves everyone again.',
    request: Nothing,
    reply: Maintenance,
    caller: 'admin:ops',
  },
})

export type AuthCallName = keyof typeof authCalls
export type AuthRequest<N extends AuthCallName> = Static<(typeof authCalls)[N]['request']>
export type AuthReply<N extends AuthCallName> = Static<(typeof authCalls)[N]['reply']>
