#!/usr/bin/env node
// npx selemene-mcp: stdio, or HTTP with --http <port>. See ../README.md.
import { register } from 'tsx/esm/api'

register()
const { serveHttp, serveStdio } = await import('../src/main.ts')
const { SELEMENE_URL: baseUrl = 'http://127.0.0.1:8080', SELEMENE_KEY: key } = process.env
const at = process.argv.indexOf('--http')
if (at === -1) await serveStdio({ baseUrl, ...(key === undefined ? {} : { key }) })
else process.stderr.write(`MCP at ${await serveHttp({ baseUrl, port: Number(process.argv[at + 1] ?? 8090) })}\n`)
