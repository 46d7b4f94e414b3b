import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createDebianUnpacker } from '../bootstrap/debian-package.mjs'
import { findNats } from '../bootstrap/find-nats.mjs'
import { onPath } from '../bootstrap/find-program.mjs'

const architecture = onPath('dpkg') === undefined ? 'amd64' : execFileSync('dpkg', ['--print-architecture'], { encoding: 'utf8' }).trim()

let folder: string
let server: Server | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'suite-'))
})
afterEach(() => {
  delete process.env.APT_CONFIG
  server?.close()
  rmSync(folder, { recursive: true })
})

/** A Debian archive with one package of one file in its suite `sid`, complete but for the signature. */
function makeUnsignedArchive({ name, file, content }: { name: string; file: string; content: string }): string {
  const archive = join(folder, 'archive')
  const index = join(archive, 'dists/sid/main', `binary-${architecture}`)
  const control = `Package: ${name}\nVersion: 1.0\nArchitecture: all\nMaintainer: Test <test@example.org>\nDescription: probe\n`
  mkdirSync(join(folder, 'package/DEBIAN'), { recursive: true })
  writeFileSync(join(folder, 'package/DEBIAN/control'), control)
  mkdirSync(dirname(join(folder, 'package', file)), { recursive: true })
  writeFileSync(join(folder, 'package', file), content, { mode: 0o755 })
  mkdirSync(index, { recursive: true })
  execFileSync('dpkg-deb', ['--root-owner-group', '-b', join(folder, 'package'), join(archive, 'probe.deb')], { stdio: 'ignore' })
  const described = `${control}Filename: probe.deb\n${sizeAndHash(join(archive, 'probe.deb'))}\n`
  writeFileSync(join(index, 'Packages'), described)
  const { length } = Buffer.from(described)
  const entry = ` ${hash(described)} ${length} main/binary-${architecture}/Packages\n`
  const release = `Suite: unstable\nCodename: sid\nDate: ${new Date().toUTCString().replace('GMT', 'UTC')}\nArchitectures: ${architecture}\nComponents: main\nSHA256:\n${entry}`
  for (const name of ['Release', 'InRelease']) writeFileSync(join(archive, 'dists/sid', name), release)
  return archive
}

const hash = (content: string | Buffer) => createHash('sha256').update(content).digest('hex')
const sizeAndHash = (file: string) => `Size: ${readFileSync(file).length}\nSHA256: ${hash(readFileSync(file))}\n`

/** Makes `address` the mirror that this machine's apt is configured with, for the processes that this test starts. */
function configureMirror(address: string, { trusted = false } = {}): void {
  const sources = join(folder, 'machine.list')
  writeFileSync(sources, `deb ${trusted ? '[trusted=yes] ' : ''}${address} sid main\n`)
  writeFileSync(join(folder, 'apt.conf'), `Dir::Etc::sourcelist "${sources}";\nDir::Etc::sourceparts "/dev/null";\n`)
  process.env.APT_CONFIG = join(folder, 'apt.conf')
}

async function serve(archive: string): Promise<string> {
  server = createServer((request, response) => {
    const file = join(archive, request.url ?? '')
    response.writeHead(existsSync(file) ? 200 : 404).end(existsSync(file) ? readFileSync(file) : '')
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function unpackProbe(options: { suite?: string }): Promise<boolean> {
  const work = join(folder, options.suite ?? 'own')
  mkdirSync(work)
  return createDebianUnpacker(work)(['selemene-probe'], join(folder, 'unpacked'), options)
}

it('a package of a newer suite is taken only with Debian’s signature, whatever the machine trusts', async () => {
  if (onPath('apt-get') === undefined) return expect(await unpackProbe({ suite: 'sid' })).toBe(false)
  configureMirror(await serve(makeUnsignedArchive({ name: 'selemene-probe', file: 'probe', content: 'here' })), { trusted: true })
  expect(await unpackProbe({ suite: 'sid' })).toBe(false)
  // The archive lacks nothing else: as the machine's own, which it trusts, it serves.
  expect(await unpackProbe({})).toBe(true)
  expect(readFileSync(join(folder, 'unpacked/probe'), 'utf8')).toBe('here')
})

it('where no newer suite can be had, the NATS of the machine’s own is taken', async () => {
  if (onPath('apt-get') === undefined || onPath('nats-server') !== undefined) return
  const content = '#!/bin/sh\necho nats-server: v2.9.10\n'
  configureMirror(await serve(makeUnsignedArchive({ name: 'nats-server', file: 'usr/sbin/nats-server', content })), { trusted: true })
  mkdirSync(join(folder, 'servers'))
  const told: string[] = []
  const found = await findNats(folder, createDebianUnpacker(join(folder, 'work')), (text: string) => told.push(text))
  expect(found).toMatchObject({ version: '2.9.10', from: 'Debian', command: join(folder, 'servers/nats-server/usr/sbin/nats-server') })
  expect(told).toEqual([
    'NATS: fetching the newest that runs here from Debian',
    "NATS: fetching this machine's own Debian package",
    'NATS 2.9.10: found (Debian)',
  ])
})

it('a mirror that cannot be reached costs seconds', async () => {
  configureMirror('http://127.0.0.1:9')
  const since = performance.now()
  expect(await unpackProbe({ suite: 'sid' })).toBe(false)
  expect(performance.now() - since).toBeLessThan(10_000)
})
