import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js'
import { type Selemene, SelemeneError } from '@selemene/client'
import { listTools } from './list-tools.js'
import { runTool } from './run-tool.js'

const about =
  'Real calculations of astrology, numerology, divination, geometry and the body. Look a birth place up with find_places first; every result names its method and sources in metadata.'

/** A server of the Model Context Protocol over one caller's access to the API. */
export function createMcpServer(selemene: Selemene): Server {
  const server = new Server({ name: 'selemene', version: '1.0.0' }, { capabilities: { tools: {} }, instructions: about })
  server.setRequestHandler(ListToolsRequestSchema, async () => ({ tools: await listTools(selemene) }))
  server.setRequestHandler(CallToolRequestSchema, async ({ params: { name, arguments: input = {} } }) => {
    try {
      const result = await runTool(selemene, name, input)
      return { content: [{ type: 'text' as const, text: JSON.stringify(result) }], structuredContent: result }
    } catch (error) {
      if (!(error instanceof SelemeneError)) throw error
      // The model reads what was wrong, and mends it.
      return { isError: true, content: [{ type: 'text' as const, text: JSON.stringify({ ...error.problem, detail: error.message }) }] }
    }
  })
  return server
}
