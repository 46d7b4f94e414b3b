/** What is counted: a counter only grows, a gauge is read at each scrape, a histogram holds seconds. */
export type MetricKind = 'counter' | 'gauge' | 'histogram'

interface MetricEntry<K extends MetricKind = MetricKind, L extends string = string> {
  kind: K
  /** What it means, once: dashboards add up what every service reports under the name. */
  help: string
  labels: readonly L[]
}

const counter = <const L extends string = never>(help: string, ...labels: L[]): MetricEntry<'counter', L> => ({ kind: 'counter', help, labels })
const gauge = <const L extends string = never>(help: string, ...labels: L[]): MetricEntry<'gauge', L> => ({ kind: 'gauge', help, labels })
const histogram = <const L extends string = never>(help: string, ...labels: L[]): MetricEntry<'histogram', L> => ({ kind: 'histogram', help, labels })

/**
 * Every metric of every service, without its prefix `noesis_`; all carry the label `service` besides their own. Names follow Prometheus's
 * conventions: base units last, and `_total` at the end of a counter. Label values come from closed sets, never from what a caller sent.
 */
export const metricCatalogue = {
  // The gateway: HTTP, and calls as clients saw them.
  requests_total: counter('HTTP requests answered', 'route', 'method', 'status'),
  request_duration_seconds: histogram('From the first byte of a request to the last of its answer', 'route', 'method', 'status'),
  active_connections: gauge('Open connections of clients'),
  calculations_total: counter('Calculations that clients asked for, by outcome', 'status'),
  calculation_duration_seconds: histogram('Calculations from request to answer'),
  engine_calculations_total: counter('Calculations by engine and outcome, as clients saw them', 'engine_id', 'status'),
  engine_calculation_duration_seconds: histogram('Calculations from request to answer, by engine', 'engine_id'),
  workflow_execution_duration_seconds: histogram('Workflows from request to answer', 'workflow_id'),
  workflow_engines_total: counter('Engine parts of workflows by how they ended, as clients saw them', 'workflow_id', 'status'),
  auth_failures_total: counter('Refused credentials', 'auth_method', 'reason'),
  rate_limit_hits_total: counter('Requests and batch items beyond a limit', 'tier'),
  uncountable_calls_total: counter('Calls refused because too many events wait for the stream'),
  part_up: gauge('Whether a store or a service is there: 1, or 0 while it is away', 'part'),
  stream_messages: gauge('Messages that a stream holds', 'stream'),
  stream_bytes: gauge('Bytes that a stream holds', 'stream'),
  stream_max_bytes: gauge('Bytes that a stream may hold; no series where there is no limit', 'stream'),
  stream_replicas_away: gauge('Servers that should hold a copy of a stream and cannot be reached', 'stream'),
  consumer_pending: gauge('Messages that a consumer has not acknowledged yet', 'stream', 'consumer'),
  consumer_redelivered: gauge('Messages in flight that were delivered more than once', 'stream', 'consumer'),
  consumer_lag_seconds: gauge('Age of the oldest message not acknowledged', 'stream', 'consumer'),
  dead_letters: gauge('Messages that a consumer has given up on', 'consumer'),

  // Engine services: messages, each of which the gateway or the orchestrator sent.
  engine_requests_total: counter('Messages that an engine answered, by outcome; those of workflows are among them', 'engine_id', 'status'),
  engine_request_duration_seconds: histogram('An engine from message to answer', 'engine_id'),
  calculation_errors_total: counter('Calculations that ended in an error of ours', 'engine_id', 'error_code'),
  swiss_ephemeris_usage_total: counter('Calculations that read the Swiss Ephemeris'),
  native_engine_usage_total: counter('Calculations of our own code alone'),
  heavy_calculations: gauge('Heavy requests by what they do now', 'state'),
  external_api_requests_total: counter('Requests to the outside provider by how they ended', 'status'),
  external_api_fallbacks_total: counter('Panchangas that our own code answered in place of the provider', 'reason'),
  external_api_quota_remaining: gauge('Requests that the outside provider still takes today'),

  // The orchestrator: messages of the gateway.
  workflow_request_duration_seconds: histogram('A workflow from message to answer', 'workflow_id'),
  workflow_steps_total: counter('Steps of workflows by how they ended', 'workflow_id', 'status'),

  // Analytics.
  usage_rows_written_total: counter('Rows added to usage_logs'),
  posthog_events_total: counter('Events that PostHog has taken, or that are sent again', 'status'),

  // Caches: of results in layers l1 to l3 of engine services; in the gateway, of answers to exact repeats (`gateway`) and of verified keys (`key`).
  cache_hits_total: counter('Look-ups answered by a cache', 'layer'),
  cache_misses_total: counter('Look-ups that a cache could not answer', 'layer'),
  cache_failures_total: counter('Times that a layer failed, was too slow, or returned what is no answer', 'layer'),
  cache_evictions_total: counter('Results that made room for others', 'layer'),
  cache_bytes: gauge('Bytes that the results in a cache take', 'layer'),
  cache_entries: gauge('Results in a cache', 'layer'),

  // The bus, in every service that sends on it.
  circuit_breaker_state: gauge('The breaker that a caller on the bus holds for an engine: 0 closed, 1 half-open, 2 open', 'engine_id'),
  bus_faults_total: counter('Messages that could not be used, by what they were meant to be', 'kind'),
  bus_late_replies_total: counter('Replies that came when their request waited no more: its time was over, or its caller had left'),
  events_published_total: counter('Events stored by the stream'),
  events_refused_total: counter('Answers of the stream that refused an event, which is sent again', 'reason'),
  events_unanswered_total: counter('Attempts to send an event that got no answer, and were repeated'),
  events_dropped_total: counter('Events given up because too many waited for the stream'),
  events_pending: gauge('Events not yet stored by the stream'),
  events_pending_limit: gauge('How many events may be pending; at it, counted calls are refused'),
  events_pending_oldest_seconds: gauge('How long the oldest of the pending events has waited'),
  overload_refusals_total: counter('Calls refused because more is asked than can be done', 'tier'),

  // Postgres.
  database_pool_connections: gauge('Connections to Postgres by what they do', 'state'),
  database_pool_max: gauge('Most connections to Postgres'),
  database_pool_waiting: gauge('Pieces of work that wait for a connection'),
  database_unavailable_total: counter('Pieces of work that Postgres could not do: away, too slow, read-only, or cut off'),

  // The process.
  memory_usage_bytes: gauge('Resident memory'),
  memory_limit_bytes: gauge('Memory that the process may use: its container’s limit, else the machine’s memory'),
  uptime_seconds: gauge('Seconds since start'),
  clock_seconds: gauge('What the clock of the process says, in seconds since 1970: Prometheus compares it with its own'),
  cpu_usage_percent: gauge('Share of one core used over the last 15 seconds'),
  event_loop_lag_seconds: gauge('How late a timer came at worst within the last 15 seconds'),
} satisfies Record<string, MetricEntry>

/** The names of one kind. */
export type MetricName<K extends MetricKind = MetricKind> = {
  [N in keyof typeof metricCatalogue]: (typeof metricCatalogue)[N]['kind'] extends K ? N : never
}[keyof typeof metricCatalogue]
export type LabelOf<N extends MetricName> = (typeof metricCatalogue)[N]['labels'][number]
