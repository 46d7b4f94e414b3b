import { join } from 'node:path'
import { alertFiles } from './deploy-files.js'
import { root } from './registered-metrics.js'

interface Scenario {
  name: string
  series: Record<string, string>
  /** When to look, and what must be firing then, by the labels of each. */
  at: string
  alert: string
  firing: Record<string, string>[]
}

const requests = (status: string) => `noesis_requests_total{service="gateway",route="/x",method="POST",status="${status}"}`
const page = { severity: 'page' }

/** Courses of events and what the alerts must make of them. `a+bxn` is a series that begins at a and grows by b each minute. */
const scenarios: Scenario[] = [
  {
    name: 'two requests in a hundred fail',
    series: { [requests('2xx')]: '0+98x120', [requests('5xx')]: '0+2x120' },
    at: '90m',
    alert: 'ErrorBudgetBurnsWithinTwoDays',
    firing: [page],
  },
  {
    name: 'one request in two thousand fails',
    series: { [requests('2xx')]: '0+1999x120', [requests('5xx')]: '0+1x120' },
    at: '90m',
    alert: 'ErrorBudgetBurnsWithinTwoDays',
    firing: [],
  },
  {
    name: 'callers get everything wrong',
    series: { [requests('4xx')]: '0+100x120' },
    at: '90m',
    alert: 'ErrorBudgetBurnsWithinTwoDays',
    firing: [],
  },
  {
    name: 'no gateway reports',
    series: { 'noesis_uptime_seconds{service="auth"}': '0+60x10' },
    at: '5m',
    alert: 'GatewayAway',
    firing: [{ ...page, service: 'gateway' }],
  },
  {
    name: 'Redis is away for one of two gateways',
    series: {
      'noesis_part_up{service="gateway",instance="a",part="redis"}': '1x3 0x7',
      'noesis_part_up{service="gateway",instance="b",part="redis"}': '1x10',
      'noesis_part_up{service="gateway",instance="a",part="postgres"}': '1x10',
    },
    at: '6m',
    alert: 'PartAway',
    firing: [{ ...page, part: 'redis' }],
  },
  {
    name: 'a breaker stays open',
    series: {
      'noesis_circuit_breaker_state{service="gateway",engine_id="tarot"}': '2x10',
      'noesis_circuit_breaker_state{service="gateway",engine_id="numerology"}': '0x10',
    },
    at: '5m',
    alert: 'BreakerOpen',
    firing: [{ ...page, engine_id: 'tarot' }],
  },
  {
    name: 'an engine service answers what cannot be read',
    series: {
      'noesis_bus_faults_total{service="gateway",kind="reply"}': '0+3x15',
      'noesis_bus_faults_total{service="gateway",kind="notice"}': '0x15',
    },
    at: '12m',
    alert: 'BusFaults',
    firing: [{ severity: 'ticket', service: 'gateway', kind: 'reply' }],
  },
  {
    name: 'more is asked of the engines than they can do',
    series: {
      'noesis_overload_refusals_total{service="engines-rust-port",tier="free"}': '0+600x10',
      'noesis_overload_refusals_total{service="gateway",tier="free"}': '0x10',
    },
    at: '8m',
    alert: 'Overloaded',
    firing: [{ ...page, service: 'engines-rust-port' }],
  },
  {
    name: 'every connection is busy and work waits',
    series: poolOf({ busy: 10, waiting: 3 }),
    at: '5m',
    alert: 'DatabasePoolFull',
    firing: [{ ...page, service: 'auth', instance: 'a' }],
  },
  { name: 'a connection is free', series: poolOf({ busy: 9, waiting: 0 }), at: '5m', alert: 'DatabasePoolFull', firing: [] },
  {
    name: 'Postgres cuts connections again and again',
    series: {
      'noesis_database_unavailable_total{service="auth",instance="a"}': '0x4 0+3x10',
      'noesis_database_unavailable_total{service="analytics",instance="b"}': '7x14',
    },
    at: '9m',
    alert: 'DatabaseUnavailable',
    firing: [{ ...page, service: 'auth' }],
  },
  {
    name: 'one of three NATS servers is away, as the gateways see it',
    series: {
      'noesis_stream_replicas_away{service="gateway",instance="a",stream="EVENTS"}': '0x3 1x10',
      'noesis_stream_replicas_away{service="gateway",instance="a",stream="DEAD_LETTERS"}': '0x13',
    },
    at: '8m',
    alert: 'StreamReplicaAway',
    firing: [{ ...page, stream: 'EVENTS' }],
  },
  {
    name: 'one clock is wrong',
    series: {
      'noesis_clock_seconds{service="gateway",instance="right"}': '0+60x20',
      'noesis_clock_seconds{service="gateway",instance="late"}': '-45+60x20',
      'noesis_clock_seconds{service="auth",instance="early"}': '86400+60x20',
    },
    at: '10m',
    alert: 'ClockWrong',
    firing: [
      { ...page, service: 'gateway', instance: 'late' },
      { ...page, service: 'auth', instance: 'early' },
    ],
  },
  {
    name: 'the stream refuses events',
    series: refusalsOf({ full: '0x4 0+3x10' }),
    at: '8m',
    alert: 'EventsRefused',
    firing: [{ ...page, service: 'gateway', reason: 'full' }],
  },
  { name: 'a refusal is no silence', series: refusalsOf({ full: '0x4 0+3x10' }), at: '8m', alert: 'EventsWait', firing: [] },
  {
    name: 'nothing answers events',
    series: { 'noesis_events_unanswered_total{service="gateway",instance="a"}': '0x4 0+3x10' },
    at: '9m',
    alert: 'EventsWait',
    firing: [{ ...page, service: 'gateway' }],
  },
  { name: 'the stream was away for a moment', series: refusalsOf({ no_stream: '0x4 3x10' }), at: '6m', alert: 'EventsRefused', firing: [] },
  {
    name: 'more than half of the buffer waits',
    series: {
      'noesis_events_pending{service="gateway",instance="a"}': '26x10',
      'noesis_events_pending_limit{service="gateway",instance="a"}': '50x10',
      'noesis_events_pending{service="auth",instance="b"}': '24x10',
      'noesis_events_pending_limit{service="auth",instance="b"}': '50x10',
    },
    at: '5m',
    alert: 'EventBufferFills',
    firing: [{ ...page, service: 'gateway', instance: 'a' }],
  },
  {
    name: 'a stream fills up',
    series: { ...fillOf('EVENTS', 810), ...fillOf('OTHER', 790) },
    at: '9m',
    alert: 'EventStreamFills',
    firing: [{ ...page, stream: 'EVENTS' }],
  },
  {
    name: 'a first dead letter',
    series: { 'noesis_dead_letters{service="gateway",consumer="usage"}': '0x10 1x10' },
    at: '15m',
    alert: 'DeadLetters',
    firing: [{ severity: 'ticket', consumer: 'usage' }],
  },
  {
    name: 'memory near its limit',
    series: {
      'noesis_memory_usage_bytes{service="auth",instance="a"}': '900x20',
      'noesis_memory_limit_bytes{service="auth",instance="a"}': '1000x20',
    },
    at: '15m',
    alert: 'MemoryNearLimit',
    firing: [{ ...page, service: 'auth', instance: 'a' }],
  },
]

function refusalsOf(values: Record<string, string>): Record<string, string> {
  const labels = 'service="gateway",instance="a"'
  const answers = Object.entries(values).map(([reason, course]) => [`noesis_events_refused_total{${labels},reason="${reason}"}`, course])
  return { ...Object.fromEntries(answers), [`noesis_events_unanswered_total{${labels}}`]: '0x20' }
}

function fillOf(stream: string, bytes: number): Record<string, string> {
  const labels = `service="gateway",stream="${stream}"`
  return { [`noesis_stream_bytes{${labels}}`]: `${bytes}x20`, [`noesis_stream_max_bytes{${labels}}`]: '1000x20' }
}

function poolOf({ busy, waiting }: { busy: number; waiting: number }): Record<string, string> {
  const labels = 'service="auth",instance="a"'
  return {
    [`noesis_database_pool_connections{${labels},state="busy"}`]: `${busy}x10`,
    [`noesis_database_pool_max{${labels}}`]: '10x10',
    [`noesis_database_pool_waiting{${labels}}`]: `${waiting}x10`,
  }
}

/** The scenarios as promtool takes them. They ask for the series `ALERTS`, so that the wording of annotations stays out of it. */
export function promtoolScenarios(): object {
  return {
    rule_files: alertFiles().map((file) => join(root, file)),
    evaluation_interval: '1m',
    tests: scenarios.map(({ name, series, at, alert, firing }) => ({
      name,
      interval: '1m',
      input_series: Object.entries(series).map(([key, values]) => ({ series: key, values })),
      promql_expr_test: [
        {
          expr: `count by (${[...new Set(['alertname', ...firing.flatMap((labels) => Object.keys(labels))])].join(', ')}) (ALERTS{alertname="${alert}",alertstate="firing"})`,
          eval_time: at,
          exp_samples: firing.map((labels) => ({ labels: asSeries({ alertname: alert, ...labels }), value: 1 })),
        },
      ],
    })),
  }
}

const asSeries = (labels: Record<string, string>) =>
  `{${Object.entries(labels)
    .map(([name, value]) => `${name}="${value}"`)
    .join(', ')}}`
