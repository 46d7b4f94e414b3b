import Type from 'typebox'
import { Nullable, OneOf, Strict } from './json-schema.js'
import { permissions, roles } from './permissions.js'
import { tiers } from './principal.js'

export const Id = (description: string) => Type.String({ format: 'uuid', description, examples: ['0b8a1f0e-3f57-4a53-9d0a-5a4f6f0f9c11'] })
const idPattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
export const isId = (text: string): boolean => idPattern.test(text)
export const Time = (description: string) => Type.String({ description, examples: ['2026-02-08T10:00:00.000Z'] })
export const Tier = OneOf([...tiers], { description: 'Tier', examples: ['premium'] })
export const UserLevel = Type.Integer({ minimum: 0, maximum: 5, description: 'Consciousness level', examples: [3] })
export const Email = Type.String({
  format: 'email',
  maxLength: 254,
  description: 'Unique among users, whatever its case',
  examples: ['asha@example.org'],
})
/** Text without control characters and halves of surrogate pairs: databases, logs and terminals each stumble over one of them. */
export const plainText = '^[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]*$'
export const Name = Type.String({
  minLength: 1,
  maxLength: 100,
  pattern: plainText,
  description: 'What the key is for',
  examples: ['billing dashboard'],
})
export const Note = Type.String({ description: 'What to do with the key', examples: ['Keep this key now: it is not shown again.'] })
export const ApiKeyText = Type.String({ description: 'The key itself, shown this once', examples: ['nsk_live_…'] })
export const RateLimit = Type.Integer({ minimum: 1, maximum: 2_147_483_647, description: 'Requests a minute', examples: [120] })
export const ExpiresInDays = Type.Integer({ minimum: 1, maximum: 3650, description: 'Days until it ends; never when absent', examples: [90] })

const families = [...new Set(permissions.map((permission) => `${permission.split(':')[0]}:*`))]
/** What a body may ask for: a permission, a wildcard, or a role, which stands for its permissions. */
export const Grant = OneOf([...permissions, '*', 'read:*', ...families, ...Object.keys(roles)], { examples: ['panchanga:read'] })
export const Grants = Type.Array(Grant, { maxItems: 32, description: 'Permissions, wildcards, or names of roles' })
export const Held = Type.Array(Type.String(), { description: 'Permissions held', examples: [['panchanga:read']] })
export const IpAllowlist = Type.Array(Type.String({ maxLength: 50, examples: ['203.0.113.0/24'] }), {
  minItems: 1,
  maxItems: 100,
  description: 'Addresses or CIDR ranges from which the key works',
})

const Limit = Type.Integer({ minimum: 1, maximum: 200, description: 'Rows a page; 50 unless said' })
const Cursor = Type.String({ maxLength: 100, description: '`next_cursor` of the page before' })
export const NextCursor = Nullable(Type.String(), { description: 'Ask for the next page with it; null at the end' })
export const page = { limit: Type.Optional(Limit), cursor: Type.Optional(Cursor) }
export const Nothing = Strict({})
