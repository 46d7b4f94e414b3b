/** Why our own code answered although a provider is configured. */
export const fallbackReasons = [
  'no_key',
  'not_offered',
  'quota_used_up',
  'busy',
  'timeout',
  'refused',
  'unavailable',
  'invalid_answer',
  'disagreement',
] as const
export type FallbackReason = (typeof fallbackReasons)[number]
