import { variable } from '@selemene/service'

/** The analytics service's own environment variables. */
export const analyticsVariables = {
  DATABASE_URL: variable.requiredText({ description: 'Postgres, as the role noesis_analytics', format: 'uri', secret: true }),
  DATABASE_POOL_MAX: variable.integer({ description: 'Most connections to Postgres', default: 5, minimum: 5, maximum: 20 }),
  USAGE_RETENTION_MONTHS: variable.integer({
    description: 'Whole months of usage rows that are kept beside the current one; older ones go once as many newer months hold rows',
    default: 13,
    minimum: 1,
    maximum: 120,
  }),
  POSTHOG_API_KEY: variable.text({ description: 'Project key of PostHog; nothing is sent when absent', secret: true }),
  POSTHOG_HOST: variable.requiredText({ description: 'Address of PostHog', format: 'web', default: 'https://us.i.posthog.com' }),
}
