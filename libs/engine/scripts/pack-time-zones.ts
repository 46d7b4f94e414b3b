// Packs compiled TZif files (RFC 9636) into data/time-zones.json.gz. Run: tsx scripts/pack-time-zones.ts <zoneinfo folder>
// Use Debian's tzdata: it is built with PACKRATDATA=backzone, so zones keep their own history before 1970.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { PackedZone } from '../src/time/time-zones.js'

const root = process.argv[2]
if (root === undefined) throw new Error('say which zoneinfo folder to pack')
const notZones = new Set(['posix', 'right', 'localtime', 'posixrules', 'Factory'])

const byContent = new Map<string, PackedZone>()
for (const name of listZones(root)) {
  const bytes = readFileSync(join(root, name))
  const hash = createHash('sha256').update(bytes).digest('hex')
  const known = byContent.get(hash)
  if (known) known.names.push(name)
  else byContent.set(hash, { names: [name], ...readTzif(bytes) })
}
const version = /^# version (\S+)/.exec(readFileSync(join(root, 'tzdata.zi'), 'utf8'))?.[1]
const zones = [...byContent.values()].sort((a, b) => ((a.names[0] as string) < (b.names[0] as string) ? -1 : 1))
writeFileSync(new URL('../data/time-zones.json.gz', import.meta.url), gzipSync(JSON.stringify({ version, zones }), { level: 9 }))
console.log(`${zones.flatMap((z) => z.names).length} names, ${zones.length} histories, tzdata ${version}`)

function listZones(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() || e.isSymbolicLink())
    .map((e) => join(e.parentPath, e.name).slice(folder.length + 1))
    .filter((name) => !notZones.has(name.split('/')[0] as string) && readTag(join(folder, name)) === 'TZif')
    .sort()
}

function readTag(path: string): string {
  try {
    return readFileSync(path).toString('latin1', 0, 4)
  } catch {
    return '' // A link to a folder is no zone.
  }
}

function readTzif(bytes: Buffer): Omit<PackedZone, 'names'> {
  const countsAt = (at: number) =>
    Array.from({ length: 6 }, (_, i) => bytes.readUInt32BE(at + 20 + 4 * i)) as [number, number, number, number, number, number]
  const [isUt, isStd, leap, time, type, chars] = countsAt(0)
  const second = 44 + time * 5 + type * 6 + chars + leap * 8 + isStd + isUt
  const [isUt2, isStd2, leap2, time2, type2, chars2] = countsAt(second)
  let at = second + 44
  const instants = Array.from({ length: time2 }, (_, i) => Number(bytes.readBigInt64BE(at + 8 * i)))
  at += 8 * time2
  const to = [...bytes.subarray(at, at + time2)]
  at += time2
  const names = bytes.subarray(at + 6 * type2, at + 6 * type2 + chars2)
  const types = Array.from({ length: type2 }, (_, i): [number, string] => {
    const start = bytes[at + 6 * i + 5] as number
    return [bytes.readInt32BE(at + 6 * i), names.toString('latin1', start, names.indexOf(0, start))]
  })
  at += 6 * type2 + chars2 + 12 * leap2 + isStd2 + isUt2
  const rule = bytes.toString('latin1', at + 1, bytes.indexOf(10, at + 1))
  // Version 2+ files may start with a transition at the beginning of time ("Big Bang", −2^59); it says nothing.
  const keep = instants.map((t) => t > -(2 ** 50))
  const kept = instants.filter((_, i) => keep[i])
  return { types, at: kept.map((t, i) => t - (kept[i - 1] ?? 0)), to: to.filter((_, i) => keep[i]), first: 0, rule }
}
