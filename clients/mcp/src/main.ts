import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js'
import { createSelemene, type SelemeneOptions } from '@selemene/client'
import { createMcpServer } from './create-mcp-server.js'

/** One session over standard input and output, with one key. */
export async function serveStdio(options: SelemeneOptions): Promise<void> {
  await createMcpServer(createSelemene(options)).connect(new StdioServerTransport())
}

/** Sessions over HTTP at /mcp on this host alone, each request with the key of its own `X-API-Key`. Answers the address. */
export async function serveHttp({ baseUrl, port }: { baseUrl: string; port: number }): Promise<string> {
  const http = createServer(async (request, response) => {
    if (request.url !== '/mcp') return void response.writeHead(404).end()
    const key = request.headers['x-api-key']
    const server = createMcpServer(createSelemene({ baseUrl, ...(typeof key === 'string' ? { key } : {}) }))
    const transport = new StreamableHTTPServerTransport({ enableDnsRebindingProtection: true, allowedHosts: [hostOf(http.address())] })
    response.on('close', () => void server.close())
    // The SDK declares its own transport without exactOptionalPropertyTypes.
    await server.connect(transport as Parameters<typeof server.connect>[0])
    await transport.handleRequest(request, response)
  })
  await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve))
  return `http://${hostOf(http.address())}/mcp`
}

const hostOf = (address: ReturnType<ReturnType<typeof createServer>['address']>) => `127.0.0.1:${(address as AddressInfo).port}`
