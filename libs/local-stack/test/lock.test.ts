import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { takeLock } from '../bootstrap/lock.mjs'
import { startTimeOf } from '../bootstrap/process-identity.mjs'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'))
  file = join(folder, 'lock')
})
afterEach(() => rmSync(folder, { recursive: true }))

it('a lock is held once', () => {
  expect(takeLock(file).holder).toBeUndefined()
  expect(takeLock(file).holder?.pid).toBe(process.pid)
})

it('a released lock is free', () => {
  takeLock(file).release?.()
  expect(existsSync(file)).toBe(false)
  expect(takeLock(file).holder).toBeUndefined()
})

it('the lock of a dead process is taken over', () => {
  writeFileSync(file, JSON.stringify({ pid: 2 ** 22 + 1, started: '1' }))
  expect(takeLock(file).holder).toBeUndefined()
})

it('a process that merely has the holder’s number does not hold the lock', () => {
  writeFileSync(file, JSON.stringify({ pid: process.ppid, started: `${startTimeOf(process.ppid)}0` }))
  expect(takeLock(file).holder).toBeUndefined()
})

it('an unreadable lock has no owner', () => {
  writeFileSync(file, '')
  expect(takeLock(file).holder).toBeUndefined()
})
