import Type, { type Static } from 'typebox'
import { ApiKeyText, Held, Id, NextCursor, Note, Tier, Time, UserLevel } from './auth-fields.js'
import { Nullable, OneOf, Strict } from './json-schema.js'
import { Principal } from './principal.js'

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
    parent_key_id: Nullable(Id('The key that it was made with, and ends with')),
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

export const NewKey = { api_key: ApiKeyText, key_id: Id('The key'), expires_at: Nullable(Time('When it ends; null means never')), note: Note }
export const CreatedKey = Type.Object(NewKey)
export const RotatedKey = Type.Object({ ...NewKey, previous_valid_until: Time('Until then the old key works too') })
const ListedKey = Type.Object({
  ...KeySummary.properties,
  manageable: Type.Boolean({ description: 'Whether the key in use can do as much in every way, so that it may rotate and revoke this one' }),
})
export const KeyList = Type.Object({ keys: Type.Array(ListedKey), next_cursor: NextCursor })
export const RevokedKeys = Type.Object({
  revoked: Type.Array(Id('A key'), { description: 'The key, those that it replaced, and every key that was made with one of them' }),
})
export const RotateKey = Strict({
  grace_seconds: Type.Optional(
    Type.Integer({ minimum: 0, maximum: 2_592_000, description: 'How long the old key still works; 86400 unless said', examples: [3600] }),
  ),
})
export const Maintenance = Type.Object({
  enabled: Type.Boolean(),
  retry_after_seconds: Type.Integer({ minimum: 1, examples: [120] }),
  message: Nullable(Type.String()),
  since: Nullable(Time('When it was switched on')),
})
export type Maintenance = Static<typeof Maintenance>

export const AccessChange = Type.Object(
  { key_id: Type.Optional(Id('A key')), user_id: Type.Optional(Id('A user, with all keys')) },
  { description: 'What is to be asked again; with neither id, everything' },
)
export type AccessChange = Static<typeof AccessChange>

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
