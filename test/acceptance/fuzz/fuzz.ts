import { Agent } from 'node:http'
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { type Answer, readAnswer } from '../answer.js'
import { freshAddress, send } from '../send.js'
import { readDocument, type ServedDocument } from '../served-document.js'
import { faultsOf } from './judge.js'
import { type GeneratedRequest, requestTo } from './request-arbitrary.js'
import { makeSandbox, type Sandbox } from './sandbox.js'
import type { Target } from './target.js'

export interface FuzzOptions {
  baseUrl: URL
  /** Makes the users and keys that the requests use. */
  adminKey: string
  runs: number
  /** The same seed generates the same requests to the same document, apart from the ids of keys and users. */
  seed: number
  onProgress?: (sent: number) => void
}

export interface Finding {
  operation: string
  fault: string
  times: number
  /** `runs` of a single group and this seed generate its request again. */
  seed: number
  /** The first request that showed it. */
  request: GeneratedRequest
  answer: string
}

export interface FuzzReport {
  sent: number
  /** Answers by status. */
  statuses: Record<string, number>
  findings: Finding[]
}

const atOnce = 12
/** Requests of one address, fewer than its limit allows in a minute. */
const perAddress = 50
/** Switched on, it would refuse all the others. */
const onlyRefused = ['PUT /api/v1/admin/maintenance']

interface Generated {
  operation: string
  request: GeneratedRequest
}
type Sent = Generated & { seed: number }

/** Sends generated requests to every operation of the served document and judges each answer by it. */
export async function fuzz({ baseUrl, adminKey, runs, seed, onProgress }: FuzzOptions): Promise<FuzzReport> {
  const served = await send(baseUrl, { method: 'GET', path: '/api/openapi.json' })
  const document = readDocument(served.text)
  const any = fc.oneof(...targetsOf(document, await makeSandbox(baseUrl, adminKey)).map(generated))
  const groups = Array.from({ length: Math.ceil(runs / perAddress) }, (_, i) => i)
  const report: FuzzReport = { sent: 0, statuses: {}, findings: [] }

  async function worker() {
    for (let group = groups.shift(); group !== undefined; group = groups.shift()) {
      // The agent keeps one connection for all of the group.
      const [agent, from] = [new Agent({ keepAlive: true, maxSockets: 1 }), freshAddress()]
      for (const { operation, request } of fc.sample(any, { seed: seed + group, numRuns: Math.min(perAddress, runs - group * perAddress) })) {
        const { method, path, headers, body } = request
        const answer = await send(baseUrl, { method, path, headers, payload: body, from, agent })
          .then(unpacked)
          .catch((error: Error) => error)
        take({ operation, request, seed: seed + group }, answer)
      }
      agent.destroy()
      onProgress?.(report.sent)
    }
  }

  function take({ operation, request, seed }: Sent, answer: Answer | Error) {
    report.sent += 1
    const status = answer instanceof Error ? 'none' : String(answer.status)
    report.statuses[status] = (report.statuses[status] ?? 0) + 1
    const faults = answer instanceof Error ? [`no answer: ${answer.message}`] : faultsOf(document, operation, request, answer)
    for (const fault of faults) {
      const known = report.findings.find((finding) => finding.operation === operation && finding.fault === fault)
      if (known !== undefined) known.times += 1
      else report.findings.push({ operation, fault, times: 1, seed, request, answer: answer instanceof Error ? '' : answer.text.slice(0, 600) })
    }
  }

  await Promise.all(Array.from({ length: atOnce }, worker))
  return report
}

const decoders: Record<string, (bytes: Buffer) => Buffer> = { br: brotliDecompressSync, gzip: gunzipSync, deflate: inflateSync }

function unpacked(answer: Answer): Answer {
  const decode = decoders[answer.headers['content-encoding'] ?? '']
  return decode === undefined || answer.bytes.length === 0 ? answer : readAnswer(answer.status, answer.headers, decode(answer.bytes))
}

const generated = (target: Target) => requestTo(target).map((request): Generated => ({ operation: `${target.method} ${target.template}`, request }))

function targetsOf(document: ServedDocument, { admin, person, known }: Sandbox): Target[] {
  return Object.entries(document.paths).flatMap(([template, methods]) =>
    Object.entries(methods).map(([verb, operation]): Target => {
      const method = verb.toUpperCase()
      const key = template.startsWith('/api/v1/admin/') ? admin : person
      return {
        method,
        template,
        operation,
        key: operation.security?.length === 0 ? undefined : key,
        known,
        onlyRefused: onlyRefused.includes(`${method} ${template}`),
      }
    }),
  )
}
