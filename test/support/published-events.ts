/** Subjects that internal teams build on; `*` stands for an id. */
export const publicEvents = [
  'events.calculation.completed.*',
  'events.calculation.failed.*',
  'events.workflow.completed.*',
  'events.auth.failed',
  'events.rate_limit.hit',
  'events.key.created',
  'events.key.revoked',
  'events.key.rotated',
  'events.request.completed',
]
