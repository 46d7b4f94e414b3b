import { variable } from '@selemene/service'

/** What this service reads beyond the common variables. */
export const authVariables = {
  DATABASE_URL: variable.requiredText({ description: 'Postgres, as the role noesis_auth', format: 'uri', secret: true }),
  DATABASE_POOL_MAX: variable.integer({ description: 'Most connections to Postgres at once', default: 10, minimum: 5, maximum: 20 }),
  JWT_SECRET: variable.requiredText({ description: 'Signs tokens: at least 32 bytes', minLength: 32, secret: true }),
  JWT_SECRET_PREVIOUS: variable.text({ description: 'The secret before: the gateway still accepts its tokens', minLength: 32, secret: true }),
}
