import { setTimeout as pause } from 'node:timers/promises'
import type { Answer } from '../acceptance/answer.js'
import { send } from '../acceptance/send.js'
import type { Part } from '../faults/processes.js'
import { type Account, type Door, openAccount } from './accounts.js'

/** A kind of call in the mix: what it asks, what it cannot do without, and what of its answer is known beforehand. */
export interface Kind {
  name: string
  method: 'GET' | 'POST'
  path: string
  body?: unknown
  perSecond: number
  budgetMs: number
  needs: readonly Part[]
  /** One row of usage for each answer. */
  counted: boolean
  /** What must be the same in every answer, by name: parts of it may be missing from one that says so. */
  known?: (answer: Answer) => Record<string, unknown>
}

/** One call as its caller saw it. */
export interface Entry {
  kind: Kind
  requestId: string
  /** performance.now() when it was sent. */
  at: number
  ms: number
  /** How much of it this process was held up itself, and could not have seen the answer. */
  heldUpMs: number
  /** 0 where there was no answer. */
  status: number
  reason: string
  /** It was answered 200, and not as it is known to be. */
  wrong: boolean
}

export interface SteadyLoad {
  readonly ledger: readonly Entry[]
  readonly kinds: readonly Kind[]
  account: Account
  /** Lets what is under way end. */
  stop(): Promise<void>
}

const common = {
  birth_data: { name: 'Ada Lovelace', date: '1991-08-13', time: '13:31', latitude: 12.9716, longitude: 77.5946, timezone: 'Asia/Kolkata' },
  current_time: '2026-01-01T00:00:00Z',
  seed: 'faults',
}
const everyEngine = ['gateway', 'nats', 'engines-rust-port', 'engines-ts'] as const

const resultOf = (answer: Answer) => ({ result: answer.at('/result'), witness_prompt: answer.at('/witness_prompt') })
const resultsOf = (answer: Answer) =>
  Object.fromEntries(
    Object.entries((answer.at('/engine_outputs') ?? {}) as Record<string, { result: unknown }>).map(([id, { result }]) => [id, result]),
  )

const calculation = (engine: string, service: Part): Kind => ({
  name: engine,
  method: 'POST',
  path: `/api/v1/engines/${engine}/calculate`,
  body: common,
  perSecond: 8,
  budgetMs: 1_500,
  needs: ['gateway', 'nats', service],
  counted: true,
  known: resultOf,
})

/** Engines of both services, a workflow over both, and what reads Postgres by way of auth and of analytics. */
const kinds: readonly Kind[] = [
  calculation('numerology', 'engines-rust-port'),
  calculation('i-ching', 'engines-ts'),
  {
    name: 'birth-blueprint',
    method: 'POST',
    path: '/api/v1/workflows/birth-blueprint/execute',
    body: { birth_data: common.birth_data, current_time: common.current_time, seed: common.seed },
    perSecond: 2,
    budgetMs: 3_000,
    needs: [...everyEngine, 'orchestrator'],
    counted: true,
    known: resultsOf,
  },
  {
    name: 'my keys',
    method: 'GET',
    path: '/api/v1/keys',
    perSecond: 2,
    budgetMs: 3_000,
    needs: ['gateway', 'nats', 'auth', 'postgres'],
    counted: false,
  },
  {
    name: 'my usage',
    method: 'GET',
    path: '/api/v1/me/usage',
    perSecond: 1,
    budgetMs: 3_000,
    needs: ['gateway', 'nats', 'analytics', 'postgres'],
    counted: false,
  },
]

/** Calls of every kind at a steady rate, whether or not earlier ones have been answered, until stopped. */
export async function startSteadyLoad(door: Door): Promise<SteadyLoad> {
  const account = await openAccount(door, 'enterprise')
  const ledger: Entry[] = []
  const open = new Set<Promise<void>>()
  const base = new URL(door.base)
  const stalls = watchStalls()
  const known = new Map<Kind, Map<string, string>>()
  let sent = 0
  let stopped = false

  async function call(kind: Kind): Promise<void> {
    const requestId = `faults-${process.pid}-${sent++}`
    const at = performance.now()
    const before = stalls.totalMs
    const end = (status: number, reason: string, wrong: boolean) =>
      ledger.push({ kind, requestId, at, ms: performance.now() - at, heldUpMs: stalls.totalMs - before, status, reason, wrong })
    try {
      const answer = await ask(kind, requestId)
      end(answer.status, answer.status < 400 ? '' : String(answer.at('/error_code')), answer.status === 200 && isWrong(kind, answer))
    } catch (error) {
      end(0, (error as Error).message, false)
    }
  }

  function ask({ method, path, body, budgetMs }: Kind, requestId: string): Promise<Answer> {
    const payload = body === undefined ? undefined : JSON.stringify(body)
    const headers = {
      'x-api-key': account.key,
      'x-request-id': requestId,
      'request-timeout-ms': String(budgetMs),
      ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
    }
    return send(base, { method, path, payload, headers, timeoutMs: budgetMs + 10_000 })
  }

  /** The first answer of a kind, before any fault, is what the later ones are held against. */
  function isWrong(kind: Kind, answer: Answer): boolean {
    const parts = kind.known?.(answer) ?? {}
    const first = known.get(kind) ?? new Map(Object.entries(parts).map(([name, part]) => [name, JSON.stringify(part)]))
    known.set(kind, first)
    return Object.entries(parts).some(([name, part]) => JSON.stringify(part) !== first.get(name))
  }

  async function run(kind: Kind) {
    for (let next = performance.now(); !stopped; next += 1000 / kind.perSecond) {
      await pause(Math.max(0, next - performance.now()))
      const one = call(kind).finally(() => open.delete(one))
      open.add(one)
    }
  }

  for (const kind of kinds) await call(kind)
  const amiss = ledger.filter(({ status }) => status !== 200)
  if (amiss.length > 0) throw new Error(`before any fault: ${amiss.map(({ kind, status, reason }) => `${kind.name} ${status} ${reason}`).join(', ')}`)
  const running = Promise.all(kinds.map(run))
  return {
    ledger,
    kinds,
    account,
    async stop() {
      stopped = true
      await running
      await Promise.all(open)
      stalls.stop()
    },
  }
}

const tickMs = 20

/** How long this process has got no time for its work, all in all. */
function watchStalls(): { readonly totalMs: number; stop(): void } {
  let totalMs = 0
  let last = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    totalMs += Math.max(0, now - last - 2 * tickMs)
    last = now
  }, tickMs)
  return {
    get totalMs() {
      return totalMs
    },
    stop: () => clearInterval(timer),
  }
}
