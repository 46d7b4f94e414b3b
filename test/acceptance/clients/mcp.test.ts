import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Client as McpClient } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openClient } from '../client.js'
import { newPerson } from '../people.js'

const program = fileURLToPath(new URL('../../../clients/mcp/bin/selemene-mcp.mjs', import.meta.url))
const birth = { name: 'Asha Rao', date: '1991-08-13' }

describe.each(['stdio', 'HTTP'])('the MCP server over %s', (way) => {
  const client = new McpClient({ name: 'test', version: '1.0.0' })
  let server: ChildProcess | undefined
  beforeAll(async () => {
    const api = await openClient()
    const { key } = await newPerson(api, { tier: 'enterprise', level: 5 })
    const env = { PATH: process.env.PATH ?? '', SELEMENE_URL: api.stack.baseUrl.href }
    if (way === 'stdio') {
      await client.connect(new StdioClientTransport({ command: process.execPath, args: [program], env: { ...env, SELEMENE_KEY: key } }))
      return
    }
    server = spawn(process.execPath, [program, '--http', '0'], { env, stdio: ['ignore', 'ignore', 'pipe'] })
    const [line] = (await new Promise<Buffer>((resolve) => server?.stderr?.once('data', resolve))).toString().match(/http:\S+/) ?? []
    const transport = new StreamableHTTPClientTransport(new URL(line ?? ''), { requestInit: { headers: { 'x-api-key': key } } })
    await client.connect(transport as Parameters<typeof client.connect>[0])
  })
  afterAll(async () => {
    await client.close()
    server?.kill()
  })

  test('lists engines, workflows and places as tools, and runs them', async () => {
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['find_places', 'resolve_local_time', 'calculate_numerology', 'run_birth_blueprint']),
    )
    expect(tools.find(({ name }) => name === 'calculate_numerology')?.inputSchema.properties).toHaveProperty('birth_data')
    const [places, numerology] = await Promise.all([
      client.callTool({ name: 'find_places', arguments: { q: 'Bengaluru', limit: 1 } }),
      client.callTool({ name: 'calculate_numerology', arguments: { birth_data: birth } }),
    ])
    expect(places.structuredContent).toMatchObject({ places: [{ timezone: 'Asia/Kolkata' }] })
    expect(numerology.structuredContent).toMatchObject({ engine_id: 'numerology', result: { pythagorean: { life_path: { value: 5 } } } })
  })

  test('tells a model what was wrong with its call', async () => {
    const answer = await client.callTool({ name: 'calculate_numerology', arguments: { birth_data: { nmae: 'Asha Rao', date: '1991-08-13' } } })
    expect(answer).toMatchObject({ isError: true, content: [{ type: 'text', text: expect.stringContaining('did you mean') }] })
  })
})
