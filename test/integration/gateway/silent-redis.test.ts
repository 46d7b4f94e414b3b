import type { Bus } from '@selemene/bus'
import { processEnvironment } from '@selemene/service'
import { expect, test } from 'vitest'
import { connectStores } from '../../../services/gateway/src/stores.js'
import { createTcpProxy } from '../../support/tcp-proxy.js'

test('a connection that has fallen silent is given up for a new one', async () => {
  const url = new URL(processEnvironment().REDIS_URL as string)
  const proxy = await createTcpProxy(() => [{ host: url.hostname, port: Number(url.port) }])
  const throughProxy = Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(proxy.port) }).href
  // Redis alone is asked, not the bus.
  const stores = connectStores({} as Bus, throughProxy)
  try {
    await expect.poll(stores.redis, { timeout: 10_000 }).toBe(true)
    proxy.hold(true)
    expect(await stores.redis()).toBe(false)
    await expect.poll(stores.redis, { timeout: 10_000 }).toBe(true)
  } finally {
    await stores.close()
    await proxy.close()
  }
})
