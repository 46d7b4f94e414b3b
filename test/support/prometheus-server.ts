import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface PrometheusServer {
  /** Series that an instant query gives. Throws with Prometheus's words when it is not a query. */
  query(expr: string): Promise<{ metric: Record<string, string>; value: [number, string] }[]>
  stop(): Promise<void>
}

/** A Prometheus of the test's own that scrapes `targets` every second under the job name that the rules expect. */
export async function startPrometheus(program: string, targets: readonly string[], ruleFiles: readonly string[]): Promise<PrometheusServer> {
  const folder = await mkdtemp(join(tmpdir(), 'prometheus-'))
  const port = await freePort()
  const config = {
    global: { scrape_interval: '1s', evaluation_interval: '1s' },
    rule_files: ruleFiles,
    scrape_configs: [{ job_name: 'noesis', static_configs: [{ targets }] }],
  }
  // JSON is YAML.
  await writeFile(join(folder, 'prometheus.yml'), JSON.stringify(config))
  const flags = [`--config.file=${folder}/prometheus.yml`, `--storage.tsdb.path=${folder}/data`, `--web.listen-address=127.0.0.1:${port}`]
  const child = spawn(program, flags, { stdio: 'ignore' })
  // Also when a suite is interrupted.
  const abandon = () => child.kill('SIGKILL')
  process.once('exit', abandon)
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))

  return {
    async query(expr) {
      const answer = await fetch(`http://127.0.0.1:${port}/api/v1/query?${new URLSearchParams({ query: expr })}`).catch(() => undefined)
      // Not listening yet, or still reading its disk.
      if (answer === undefined || answer.status === 503) return []
      const body = (await answer.json()) as { error?: string; data: { result: { metric: Record<string, string>; value: [number, string] }[] } }
      if (!answer.ok) throw new Error(`${expr}: ${body.error}`)
      return body.data.result
    },
    async stop() {
      child.kill()
      await ended
      process.off('exit', abandon)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
