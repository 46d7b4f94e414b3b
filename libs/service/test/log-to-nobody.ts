import { setImmediate as nextTurn } from 'node:timers/promises'
import { createLog } from '../src/index.js'

const log = createLog({ service: 'test', version: '1.2.3', level: 'info', format: 'json' })

async function memoryAfter(lines: number): Promise<number> {
  for (let written = 0; written < lines; written += 1_000) {
    for (let i = 0; i < 1_000; i++) log.info({ route: '/api/v1/engines/{id}/calculate', request_id: 'x'.repeat(100) }, 'request')
    await nextTurn()
  }
  return process.memoryUsage().rss
}

process.send?.([await memoryAfter(100_000), await memoryAfter(400_000)])
