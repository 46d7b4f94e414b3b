import { variable } from '@selemene/service'

/** The gateway's own environment variables. */
export const gatewayVariables = {
  PORT: variable.integer({ description: 'Port of the HTTP API', default: 8080, minimum: 1, maximum: 65535 }),
  REDIS_URL: variable.text({
    description: 'Redis for limits shared by replicas and for idempotency; local limits when absent',
    format: 'uri',
    secret: true,
    requiredInProduction: true,
  }),
  JWT_SECRET: variable.text({ description: 'Signs tokens (HS256), at least 32 bytes', minLength: 32, secret: true, requiredInProduction: true }),
  JWT_SECRET_PREVIOUS: variable.text({ description: 'Still verifies tokens while the secret is being rotated', minLength: 32, secret: true }),
  IP_HASH_KEY: variable.text({
    description: 'Keys the hash under which addresses appear in events and the audit log',
    minLength: 16,
    secret: true,
    requiredInProduction: true,
  }),
  ALLOWED_ORIGINS: variable.text({
    description: 'Browser origins that may call, comma-separated; no * and no default in production',
    format: 'origins',
    default: 'http://localhost:3000,http://localhost:5173',
    noDefaultInProduction: true,
  }),
  TRUSTED_PROXIES: variable.text({
    description: 'Addresses or networks whose X-Forwarded-For is believed, comma-separated; none when absent',
    format: 'networks',
  }),
  ADMIN_IP_ALLOWLIST: variable.text({
    description: 'Addresses or networks that may call admin routes, comma-separated; any when absent',
    format: 'networks',
  }),
  METRICS_TOKEN: variable.text({ description: 'Bearer token that /metrics asks for; open when absent', minLength: 16, secret: true }),
  REQUEST_TIMEOUT_SECS: variable.integer({ description: 'Longest time a request may take', default: 30, minimum: 1, maximum: 300 }),
  RATE_LIMIT_REQUESTS: variable.integer({ description: 'Requests per window for callers without a tier, by address', default: 100, minimum: 1 }),
  RATE_LIMIT_WINDOW_SECS: variable.integer({ description: 'Length of the window', default: 60, minimum: 1, maximum: 3600 }),
  SANDBOX_KEYS: variable.oneOf(['on', 'off'], {
    description: 'on: an address gets a free key for 24 hours without an invite, three at most (POST /api/v1/auth/sandbox, and a button on the page)',
    default: 'off',
  }),
  PUBLIC_URL: variable.text({ description: 'Address under which callers reach the API, shown in the documents', format: 'web' }),
  SOURCE_URL: variable.text({
    description: 'Where the source of this very service is offered (AGPL-3.0, section 13); shown on the page and in the documents',
    format: 'web',
  }),
}
