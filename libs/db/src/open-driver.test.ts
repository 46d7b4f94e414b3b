import { expect, test } from 'vitest'
import { isTransactionPooler, openDriver } from './open-driver.js'

const direct = 'postgres://noesis_auth@db.example.org:5432/postgres'
const pooler = 'postgres://noesis_auth.project@pooler.example.org:6543/postgres'

test('statements are prepared, except through a transaction pooler, whose connections do not keep them', () => {
  expect(openDriver(direct, 'test').options.prepare).toBe(true)
  expect(openDriver(pooler, 'test').options.prepare).toBe(false)
  expect(isTransactionPooler('postgres://db.example.org/postgres')).toBe(false)
})

test('a connection may take five seconds to open', () => {
  expect(openDriver(direct, 'test').options.connect_timeout).toBe(5)
})
