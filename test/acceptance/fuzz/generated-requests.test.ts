import { beforeAll, describe, expect, test } from 'vitest'
import { readStack } from '../stack.js'
import { describeFindings } from './describe-findings.js'
import { type FuzzReport, fuzz } from './fuzz.js'

const runs = 5_000
const seed = 20_260_208

describe(`${runs} generated requests to all operations of the document`, () => {
  let report: FuzzReport
  beforeAll(async () => {
    const { baseUrl, keys } = readStack()
    report = await fuzz({ baseUrl, adminKey: keys.admin, runs, seed })
  }, 240_000)

  test('are answered each as the document says, and never by a fault of ours', () => {
    expect(report.sent).toBe(runs)
    expect(describeFindings(report.findings)).toBe('No answer broke a promise.')
  })

  test('get past every door: success, refusals of the path, the body and the credential are all among the answers', () => {
    const { statuses } = report
    for (const status of ['200', '201', '204', '400', '401', '404', '405', '409', '415', '422'])
      expect([status, statuses[status] ?? 0]).not.toEqual([status, 0])
    expect((statuses['200'] ?? 0) / runs).toBeGreaterThan(0.25)
  })
})
