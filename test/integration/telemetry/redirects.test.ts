import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createErrorReports } from '../../../libs/service/src/error-reports.js'
import { createTracing } from '../../../libs/service/src/tracing.js'
import { createPosthogSender } from '../../../services/analytics/src/posthog/posthog-sender.js'
import { type Receiver, startReceiver } from './receiver.js'

let configured: Receiver
let elsewhere: Receiver
beforeEach(async () => {
  ;[configured, elsewhere] = await Promise.all([startReceiver(), startReceiver()])
})
afterEach(() => Promise.all([configured.close(), elsewhere.close()]))

/** Everything of ours that sends something out, sending once. */
const senders: Record<string, () => Promise<unknown>> = {
  async PostHog() {
    const sender = createPosthogSender({ apiKey: 'key', host: configured.url, timeoutMs: 2_000 })
    await sender.send([{ event: 'engine_calculation', distinctId: 'u-1', properties: {}, timestamp: new Date(), uuid: 'e-1' }]).catch(() => undefined)
    await sender.close()
  },
  async Sentry() {
    const dsn = `http://public@127.0.0.1:${configured.port}/17`
    const reports = createErrorReports({ dsn, service: 'test', environment: 'test', release: '0' })
    reports.send(new Error('for this test'), {})
    await reports.flush(2_000)
  },
  async 'the trace collector'() {
    const tracing = createTracing({ service: 'test', version: '0', environment: 'test', endpoint: configured.url, ratio: 1 })
    tracing.openRequest(undefined)?.end({ name: 'GET /', status: 200, errorCode: undefined, attributes: {} })
    await tracing.shutdown().catch(() => undefined)
  },
}

test.each(Object.entries(senders).flatMap(([who, send]) => [302, 307, 308].map((status) => [who, status, send] as const)))(
  '%s that answers %d sends us nowhere else',
  async (_who, status, send) => {
    configured.answerWith(status, `${elsewhere.url}/latest/meta-data/`)
    await send()
    await vi.waitFor(() => expect(configured.received.length).toBeGreaterThan(0), { timeout: 5_000 })
    expect(elsewhere.received).toEqual([])
  },
)
