import { createTcpProxy, type TcpProxy } from '../../support/tcp-proxy.js'

/** A way to Postgres that a test can cut. */
export interface CuttableProxy extends TcpProxy {
  /** The URL of Postgres, by way of the proxy. */
  url: string
}

export async function createCuttableProxy(targetUrl: string): Promise<CuttableProxy> {
  const { hostname: host, port } = new URL(targetUrl)
  const proxy = await createTcpProxy(() => [{ host, port: Number(port || 5432) }])
  return Object.assign(proxy, { url: Object.assign(new URL(targetUrl), { hostname: '127.0.0.1', port: String(proxy.port) }).href })
}
