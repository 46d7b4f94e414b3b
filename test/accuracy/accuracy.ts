// `npm run accuracy`: measures every golden against its authority, and writes docs/accuracy.md and what GET /api/accuracy answers.
import { writeFileSync } from 'node:fs'
import { goldenFile } from './measure.js'
import { measureAll } from './measure-all.js'
import { markdownOf, reportOf } from './report.js'

const report = reportOf(await measureAll())
const page = markdownOf(report)
writeFileSync(goldenFile('docs/accuracy.md'), page)
writeFileSync(goldenFile('services/gateway/data/accuracy.json'), `${JSON.stringify(report, null, 2)}\n`)
process.stdout.write(page)
