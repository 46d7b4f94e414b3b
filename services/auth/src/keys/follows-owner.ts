/** A key without rights or limits of its own: it has its user's, as they are at the time. Nor does it end, or come after another key. */
export const followsOwner = {
  tier: null,
  consciousnessLevel: null,
  permissions: null,
  rateLimit: null,
  ipAllowlist: null,
  expiresAt: null,
  previousKeyId: null,
  parentKeyId: null,
} as const
