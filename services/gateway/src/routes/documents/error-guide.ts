import type { ErrorCode } from '@selemene/contracts'

/** What a developer needs to know about one code. */
export interface ErrorHelp {
  /** What happened. */
  cause: string
  /** What to do about it. */
  remedy: string
  /** A request that gets this error, or what leads to it. */
  request: string
  /** `detail` of the example's problem document, and the members that this code adds. */
  detail: string
  extra?: Record<string, unknown>
}

const calculate = 'POST /api/v1/engines/numerology/calculate'

/** One entry for each code of the error table; shown at /api/docs/errors/. */
export const errorGuide: Record<ErrorCode, ErrorHelp> = {
  MALFORMED_REQUEST: {
    cause: 'The HTTP message or its JSON cannot be read: a syntax error, an empty body, more than 32 levels of nesting, or a missing Host header.',
    remedy: 'Go to the line and column that `detail` names. Let a JSON library write the body instead of joining strings.',
    request: `${calculate}\n{"birth_data": {"date": "1991-08-13",}}`,
    detail: 'The body is not valid JSON: line 1, column 39: a field name in double quotes is expected here.',
    extra: { line: 1, column: 39, position: 38 },
  },
  AUTH_ERROR: {
    cause: 'No credential came with the request, or one that is not accepted. `reason` is `missing`, `invalid`, `expired` or `revoked`.',
    remedy: 'Send an API key as `X-API-Key: nsk_live_…`, or a token from POST /api/v1/auth/token as `Authorization: Bearer …`. A key is not a token.',
    request: 'GET /api/v1/me',
    detail: 'This route needs an API key in X-API-Key, or a token as "Authorization: Bearer …".',
    extra: { reason: 'missing' },
  },
  PERMISSION_DENIED: {
    cause: 'The credential is good, but lacks `required_permission`, or may not be used from this address.',
    remedy: 'Ask an administrator for the permission, or use a key that has it. GET /api/v1/me lists what yours may do.',
    request: 'GET /api/v1/admin/users',
    detail: 'This needs the permission admin:users.',
    extra: { required_permission: 'admin:users' },
  },
  PHASE_ACCESS_DENIED: {
    cause: 'The engine or workflow opens at the consciousness level `required_phase`; the key has `current_phase`.',
    remedy: 'Use a key of the level that is asked for. An administrator raises a user with PATCH /api/v1/admin/users/{id}, and then makes a key.',
    request: 'POST /api/v1/engines/gene-keys/calculate',
    detail:
      'gene-keys needs consciousness level 2; yours is 0. Ask an administrator to raise your level (PATCH /api/v1/admin/users/{id}) and for a key of that level; GET /api/v1/engines says what each level opens.',
    extra: { required_phase: 2, current_phase: 0 },
  },
  NOT_FOUND: {
    cause: 'Nothing is at this path, or what the id names does not exist or is not yours.',
    remedy: 'Compare the path with /api/docs: paths have no trailing slash and are case-sensitive.',
    request: 'GET /api/v1/engine',
    detail: 'There is nothing at GET /api/v1/engine. /api/docs lists what there is.',
  },
  ENGINE_NOT_FOUND: {
    cause: 'No engine has this id.',
    remedy: 'Take an id from `available`, or from GET /api/v1/engines. Ids are lower case with hyphens: `human-design`.',
    request: 'POST /api/v1/engines/astrolabe/calculate',
    detail: 'There is no engine with this id. GET /api/v1/engines lists them.',
    extra: { available: ['biorhythm', 'enneagram', '…'] },
  },
  WORKFLOW_NOT_FOUND: {
    cause: 'No workflow has this id.',
    remedy: 'Take an id from `available`, or from GET /api/v1/workflows.',
    request: 'POST /api/v1/workflows/blueprint/execute',
    detail: 'There is no workflow with this id. GET /api/v1/workflows lists them.',
    extra: { available: ['birth-blueprint', 'daily-practice', '…'] },
  },
  METHOD_NOT_ALLOWED: {
    cause: 'The path exists, but not for this method.',
    remedy: 'Use a method that the `Allow` header lists.',
    request: 'GET /api/v1/engines/numerology/calculate',
    detail: 'GET is not answered here; POST is.',
  },
  NOT_ACCEPTABLE: {
    cause: 'The `Accept` header allows nothing that this route makes. Engines and workflows without a picture make no `image/svg+xml`.',
    remedy: 'Ask for one of the types in `acceptable`, or leave `Accept` out. Errors are application/problem+json whatever it says.',
    request: 'GET /api/v1/engines\nAccept: text/csv',
    detail: 'Your Accept header allows nothing that is made here: application/json.',
    extra: { acceptable: ['application/json'] },
  },
  REQUEST_TIMEOUT: {
    cause: 'The request took too long to arrive.',
    remedy: 'Send the headers within 10 seconds and the whole body within 30. Check the connection, or the proxy in between.',
    request: 'a body that stops half-way',
    detail: 'The request took too long to arrive.',
  },
  CONFLICT: {
    cause: 'What the request would make exists already, or its target has changed in the meantime.',
    remedy: 'Read the current state, then decide whether the request is still needed.',
    request: 'POST /api/v1/admin/users\n{"email": "asha@example.org"}',
    detail: 'There is a user with this address already.',
  },
  IDEMPOTENCY_CONFLICT: {
    cause:
      'There is no answer to repeat for this Idempotency-Key. `outcome` says why: the first request is still `running`; it ended so that what it did is `unknown`; or its answer is `withheld`, because another credential of this key made it.',
    remedy: 'While `running`, repeat later. If `unknown`, look whether the thing was made before you try with a new Idempotency-Key.',
    request: 'POST /api/v1/keys\nIdempotency-Key: order-17',
    detail: 'The first request with this Idempotency-Key is still running.',
    extra: { outcome: 'running' },
  },
  PAYLOAD_TOO_LARGE: {
    cause: 'The body is larger than `limit_bytes`: 64 KiB for most routes, 1 MiB for batches, 2 MiB for engines that take an image.',
    remedy: 'Send a smaller image, or split the batch.',
    request: 'POST /api/v1/engines/biofield/calculate',
    detail: 'The body is larger than the 2097152 bytes that are taken here.',
    extra: { limit_bytes: 2_097_152 },
  },
  UNSUPPORTED_MEDIA_TYPE: {
    cause: 'The body is not application/json in UTF-8, or it is compressed.',
    remedy: 'Send `Content-Type: application/json`, without Content-Encoding. With curl, `-d` alone sends a form: use `--json`.',
    request: `${calculate}\nContent-Type: application/x-www-form-urlencoded`,
    detail: 'Send the body as application/json in UTF-8.',
  },
  INVALID_INPUT: {
    cause: 'The request can be read, but fields in it do not fit. `errors` lists up to 100 of them, each with a JSON pointer and a message.',
    remedy: 'Mend each field at its `pointer`. POST …/validate checks a body without calculating.',
    request: `${calculate}\n{"birth_data": {"nmae": "Asha Rao", "date": "1991-08-13"}}`,
    detail: '/birth_data/nmae: is not a field of this request; did you mean "name"?',
    extra: {
      errors: [
        {
          pointer: '/birth_data/nmae',
          message: 'is not a field of this request; did you mean "name"?',
          code: 'additionalProperties',
          suggestions: ['name'],
        },
      ],
    },
  },
  RATE_LIMIT_EXCEEDED: {
    cause:
      'The requests of this minute are used up: 60 for the tier free, 1,000 for premium, 10,000 for enterprise. A costly engine counts more than one.',
    remedy: 'Wait for the seconds in `Retry-After`. Watch X-RateLimit-Remaining, and spread requests over the minute.',
    request: 'the 61st request of a free key within a minute',
    detail: 'The limit of 60 requests in 60 seconds is used up. Try again in 12 s.',
  },
  HEADERS_TOO_LARGE: {
    cause: 'The headers are larger than 16 KiB together.',
    remedy: 'Send fewer or shorter headers. Cookies are not read here: leave them out.',
    request: 'GET /api/v1/me with 20 KiB of cookies',
    detail: 'The headers are larger than 16 KiB.',
  },
  CALCULATION_ERROR: {
    cause: 'The calculation failed. This is a fault of ours, and it has been reported.',
    remedy: 'Repeating the request does not help. Quote `request_id` when you report it.',
    request: calculate,
    detail: 'The numerology calculation failed.',
  },
  INTERNAL_ERROR: {
    cause: 'Something failed that should not have. This is a fault of ours, and it has been reported.',
    remedy: 'Quote `request_id` when you report it.',
    request: calculate,
    detail: 'Something went wrong on our side.',
  },
  CONFIG_ERROR: {
    cause: 'This server is not set up for what was asked.',
    remedy: 'Its operator finds the name of the missing setting in docs/configuration.md and in the log.',
    request: calculate,
    detail: 'The server is not set up for this.',
  },
  CACHE_ERROR: {
    cause: 'The cache failed.',
    remedy: 'Repeat the request.',
    request: calculate,
    detail: 'The cache failed.',
  },
  EXTERNAL_API_ERROR: {
    cause: 'An outside provider that this server is set up to ask has failed.',
    remedy: 'Repeat later. Operators can switch to the native calculation with VEDIC_ENGINE_FALLBACK_ENABLED=true.',
    request: 'POST /api/v1/engines/panchanga/calculate',
    detail: 'The outside provider failed.',
  },
  WORKFLOW_FAILED: {
    cause: 'Not one engine of the workflow could answer. `engine_statuses` gives the reason of each.',
    remedy: 'See /api/status, then repeat. Engines that are called one by one may still answer.',
    request: 'POST /api/v1/workflows/birth-blueprint/execute',
    detail: 'No engine of this workflow succeeded.',
    extra: { engine_statuses: { numerology: { status: 'unavailable', error_code: 'ENGINE_UNAVAILABLE' } } },
  },
  BRIDGE_ERROR: {
    cause: 'A service behind the gateway gave an answer that cannot be read, as may happen during a roll-out.',
    remedy: 'Repeat the request with a growing pause.',
    request: calculate,
    detail: 'A service answered what cannot be read.',
  },
  SERVICE_UNAVAILABLE: {
    cause: 'A part of the system is away for the moment.',
    remedy: 'Repeat after the seconds in `Retry-After`. /api/status shows which part it is.',
    request: 'GET /api/v1/me/usage',
    detail: 'Usage cannot be read right now. Try again shortly.',
  },
  ENGINE_UNAVAILABLE: {
    cause: 'The engine is known, but away for the moment. The others answer.',
    remedy: 'Repeat after the seconds in `Retry-After`. /api/status shows since when it is away.',
    request: calculate,
    detail: 'The engine numerology is not available right now. Try again shortly.',
    extra: { engine_id: 'numerology' },
  },
  DATABASE_UNAVAILABLE: {
    cause: 'The database is away, or takes no writes, for the moment. Keys that were in use keep working.',
    remedy: 'Repeat after the seconds in `Retry-After`.',
    request: 'POST /api/v1/keys',
    detail: 'The database is not available right now. Try again shortly.',
  },
  OVERLOADED: {
    cause: 'More is asked than can be calculated right now. The request was refused rather than made to wait.',
    remedy: 'Repeat after the seconds in `Retry-After`, with growing pauses.',
    request: 'POST /api/v1/workflows/full-spectrum/execute',
    detail: 'Too many calculations at once. Try again shortly.',
  },
  MAINTENANCE: {
    cause: 'The API is closed for maintenance.',
    remedy: 'Repeat after the seconds in `Retry-After`.',
    request: calculate,
    detail: 'The API is closed for maintenance.',
  },
  TIMEOUT: {
    cause: 'No answer came in time: within Request-Timeout-Ms, or within the 30 seconds that a request may take.',
    remedy: 'Repeat, or allow more time with Request-Timeout-Ms. Ask for less: a smaller `depth`, fewer `forecast_days`.',
    request: `${calculate}\nRequest-Timeout-Ms: 1`,
    detail: 'No answer came within 1 ms.',
  },
}
