import Type, { type Static, type TSchema } from 'typebox'
import { Nullable, OneOf, Strict } from './json-schema.js'
import { permissions, roles } from './permissions.js'
import { Principal, tiers } from './principal.js'
import { subjects } from './subjects.js'

/** Headers that the gateway adds to a call of the auth service. */
export const authHeader = {
  /** The `{id}` of the path: the body stays the caller's own. */
  targetId: 'Target-Id',
  /** Keyed hash of the caller's address, for the audit log. */
  ipHash: 'Ip-Hash',
} as const

const Id = (description: string) => Type.String({ format: 'uuid', description, examples: ['0b8a1f0e-3f57-4a53-9d0a-5a4f6f0f9c11'] })
const Time = (description: string) => Type.String({ description, examples: ['2026-02-08T10:00:00.000Z'] })
const Tier = OneOf([...tiers], { description: 'Tier', examples: ['premium'] })
const UserLevel = Type.Integer({ minimum: 0, maximum: 5, description: 'Consciousness level', examples: [3] })
const Email = Type.String({ format: 'email', maxLength: 254, description: 'Unique among users, whatever its case', examples: ['asha@example.org'] })
/** Text without control characters and halves of surrogate pairs: databases, logs and terminals each stumble over one of them. */
const plainText = '^[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]*$'
const Name = Type.String({ minLength: 1, maxLength: 100, pattern: plainText, description: 'What the key is for', examples: ['billing dashboard'] })
const Note = Type.String({ description: 'What to do with the key', examples: ['Keep this key now: it is not shown again.'] })
const ApiKeyText = Type.String({ description: 'The key itself, shown this once', examples: ['nsk_live_…'] })
const RateLimit = Type.Integer({ minimum: 1, maximum: 2_147_483_647, description: 'Requests a minute', examples: [120] })
const ExpiresInDays = Type.Integer({ minimum: 1, maximum: 3650, description: 'Days until it ends; never when absent', examples: [90] })

const families = [...new Set(permissions.map((permission) => `${permission.split(':')[0]}:*`))]
/** What a body may ask for: a permission, a wildcard, or a role, which stands for its permissions. */
export const Grant = OneOf([...permissions, '*', 'read:*', ...families, ...Object.keys(roles)], { examples: ['panchanga:read'] })
const Grants = Type.Array(Grant, { maxItems: 32, description: 'Permissions, wildcards, or names of roles' })
const Held = Type.Array(Type.String(), { description: 'Permissions held', examples: [['panchanga:read']] })
const IpAllowlist = Type.Array(Type.String({ maxLength: 50, examples: ['203.0.113.0/24'] }), {
  minItems: 1,
  maxItems: 100,
  description: 'Addresses or CIDR ranges from which the key works',
})

/** What is true of a key right now: the lower of key and owner, and how long it holds. */
export const VerifiedKey = Type.Object({
  ...Principal.properties,
  /** The end of the key, or of its grace after a rotation. */
  expires_at: Nullable(Time('When the key ends')),
  ip_allowlist: Nullable(Type.Array(Type.String())),
})
export type VerifiedKey = Static<typeof VerifiedKey>

export const KeySummary = Type.Object(
  {
    key_id: Id('The key'),
    user_id: Id('Its owner'),
    name: Nullable(Type.String(), { examples: ['billing dashboard'] }),
    last_four: Type.String({ description: 'Its last four characters', examples: ['x7Qa'] }),
    status: OneOf(['active', 'expired', 'revoked', 'rotated'], { description: 'A rotated key still works until previous_valid_until' }),
    tier: Tier,
    consciousness_level: UserLevel,
    permissions: Held,
    rate_limit: Nullable(Type.Integer(), { description: 'Requests a minute; null means the tier decides' }),
    ip_allowlist: Nullable(Type.Array(Type.String())),
    expires_at: Nullable(Time('When it ends')),
    revoked_at: Nullable(Time('When it was revoked')),
    previous_valid_until: Nullable(Time('Rotated: until when it still works')),
    previous_key_id: Nullable(Id('The key that it replaced')),
    last_used_at: Nullable(Time('Last use, to about a minute')),
    created_at: Time('When it was made'),
  },
  { description: 'A key without the key' },
)
export type KeySummary = Static<typeof KeySummary>

export const User = Type.Object(
  {
    user_id: Id('The user'),
    email: Nullable(Type.String(), { examples: ['asha@example.org'] }),
    tier: Tier,
    consciousness_level: UserLevel,
    permissions: Held,
    status: OneOf(['active', 'suspended']),
    created_at: Time('When it was made'),
    updated_at: Time('Last change'),
  },
  { description: 'A user' },
)
export type User = Static<typeof User>

const Limit = Type.Integer({ minimum: 1, maximum: 200, description: 'Rows a page; 50 unless said' })
const Cursor = Type.String({ maxLength: 100, description: '`next_cursor` of the page before' })
const NextCursor = Nullable(Type.String(), { description: 'Ask for the next page with it; null at the end' })
const page = { limit: Type.Optional(Limit), cursor: Type.Optional(Cursor) }

const NewKey = { api_key: ApiKeyText, key_id: Id('The key'), expires_at: Nullable(Time('When it ends; null means never')), note: Note }
export const CreatedKey = Type.Object(NewKey)
export const RotatedKey = Type.Object({ ...NewKey, previous_valid_until: Time('Until then the old key works too') })
const KeyList = Type.Object({ keys: Type.Array(KeySummary), next_cursor: NextCursor })
const RotateKey = Strict({
  grace_seconds: Type.Optional(
    Type.Integer({ minimum: 0, maximum: 2_592_000, description: 'How long the old key still works; 86400 unless said', examples: [3600] }),
  ),
})
const Nothing = Strict({})

export const Maintenance = Type.Object({
  enabled: Type.Boolean(),
  retry_after_seconds: Type.Integer({ minimum: 1, examples: [120] }),
  message: Nullable(Type.String()),
  since: Nullable(Time('When it was switched on')),
})
export type Maintenance = Static<typeof Maintenance>

export const AuditEntry = Type.Object({
  id: Type.String({ examples: ['1042'] }),
  at: Time('When'),
  actor_user_id: Nullable(Type.String(), { description: 'Who; null for the command line' }),
  actor_key_id: Nullable(Type.String()),
  action: Type.String({ examples: ['key.revoked'] }),
  target_type: Nullable(Type.String(), { examples: ['key'] }),
  target_id: Nullable(Type.String()),
  ip_hash: Nullable(Type.String()),
  request_id: Nullable(Type.String()),
  details: Type.Record(Type.String(), Type.Unknown()),
})
export type AuditEntry = Static<typeof AuditEntry>

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
    summary: 'A further key for the caller, at most as strong as the one in use.',
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
    summary: 'A new key in the place of one of the caller’s own.',
    request: RotateKey,
    reply: RotatedKey,
    caller: true,
    target: true,
  },
  revokeOwnKey: {
    subject: subjects.auth.keys('revoke'),
    summary: "Ends one of the caller's own keys.",
    request: Nothing,
    reply: KeySummary,
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
    summary: "A new key in the place of any user's.",
    request: RotateKey,
    reply: RotatedKey,
    caller: 'admin:keys',
    target: true,
  },
  revokeKey: {
    subject: subjects.auth.adminKeys('revoke'),
    summary: "Ends any user's key.",
    request: Nothing,
    reply: KeySummary,
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
    summary: 'A code with which somebody may register, once unless max_uses says more.',
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
      from: Type.Optional(Type.String({ format: 'date-time', description: 'Not before' })),
      to: Type.Optional(Type.String({ format: 'date-time', description: 'Before' })),
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
