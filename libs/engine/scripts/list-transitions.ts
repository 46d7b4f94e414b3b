// Writes golden/transitions.txt.gz: what glibc's zdump, a program of its own, says of compiled TZif files (RFC 9636).
// Run: tsx scripts/list-transitions.ts <zoneinfo folder>, of the same tzdata as data/time-zones.json.gz.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { loadTimeZones } from '../src/time/time-zones.js'

const root = process.argv[2]
if (root === undefined) throw new Error('say which zoneinfo folder to list')
const zones = loadTimeZones()
const version = /^# version (\S+)/.exec(readFileSync(join(root, 'tzdata.zi'), 'utf8'))?.[1]
if (version !== zones.version) throw new Error(`the data is of tzdata ${zones.version}, the folder of ${version}`)

const byHistory = new Map<string, string[]>()
for (const name of zones.names()) {
  const history = historyOf(execFileSync('zdump', ['-v', '-c', '1850,2038', join(root, name)], { encoding: 'utf8' }))
  const text = history.length === 0 ? standing(name) : history.join('\n')
  byHistory.set(text, [...(byHistory.get(text) ?? []), name])
}
const lines = [...byHistory].map(([history, names]) => `= ${names.join(' ')}\n${history}\n`)
const head = `# zdump -v -c 1850,2038 of tzdata ${version}. A line for each transition: seconds since 1970 UT, offset in seconds, abbreviation.\n# The first line of a zone is what holds before.\n`
writeFileSync(new URL('../golden/transitions.txt.gz', import.meta.url), gzipSync(head + lines.join(''), { level: 9 }))

/** zdump prints each transition as two lines: the second before it, and its own. */
function historyOf(output: string): string[] {
  const readings = output.split('\n').flatMap((line) => {
    const match = /\s(\w{3} \w{3} +\d+ [\d:]+ \d+) UT = .* (\S+) isdst=[01] gmtoff=(-?\d+)$/.exec(line)
    return match === null ? [] : [{ at: Date.parse(`${match[1]} UTC`) / 1000, rest: `${match[3]} ${match[2]}` }]
  })
  const before = readings.slice(0, 1).map(({ rest }) => `- ${rest}`)
  return [...before, ...readings.filter((_, i) => i % 2 === 1).map(({ at, rest }) => `${at} ${rest}`)]
}

/** zdump says nothing of a zone that never changes: `date` does. */
function standing(name: string): string {
  const text = execFileSync('date', ['-d', '@0', '+%::z %Z'], { encoding: 'utf8', env: { TZ: `:${join(root as string, name)}` } })
  const [, sign, hours, minutes, seconds, abbreviation] = /^([+-])(\d+):(\d+):(\d+) (\S+)/.exec(text) as RegExpExecArray
  return `- ${(sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds))} ${abbreviation}`
}
