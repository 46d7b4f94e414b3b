import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createMetrics } from '@selemene/service'
import ts from 'typescript'

export const root = fileURLToPath(new URL('../../', import.meta.url))

export interface RegisteredMetric {
  /** With its prefix. */
  name: string
  kind: 'counter' | 'gauge' | 'histogram'
  labels: string[]
  /** Where it is registered. */
  file: string
}

/** Every metric that some service registers: read from the calls in the source, since no one process registers all of them. */
export function registeredMetrics(): RegisteredMetric[] {
  const files = ['libs', 'services'].flatMap((folder) => sourceFiles(join(root, folder)))
  return [...files.flatMap(metricsIn), ...processMetrics()]
}

/** What the metrics library itself adds for every process. */
function processMetrics(): RegisteredMetric[] {
  const { registry } = createMetrics('test')
  return registry.getMetricsAsArray().map((metric) => {
    const { name, type, labelNames } = metric as unknown as { name: string; type: RegisteredMetric['kind']; labelNames: string[] }
    return { name, kind: type, labels: [...labelNames], file: 'prom-client' }
  })
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.includes('src/') && path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.includes('node_modules'))
    .map((path) => join(folder, path))
}

const kinds: Record<string, RegisteredMetric['kind']> = { counter: 'counter', total: 'counter', gauge: 'gauge', histogram: 'histogram' }

function metricsIn(file: string): RegisteredMetric[] {
  const text = readFileSync(file, 'utf8')
  if (!/\.(counter|total|gauge|histogram)\(/.test(text)) return []
  const found: RegisteredMetric[] = []
  const visit = (node: ts.Node) => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const kind = kinds[node.expression.name.text]
      const [name, help, labels] = node.arguments
      if (kind !== undefined && name !== undefined && help !== undefined && ts.isStringLiteral(name) && ts.isStringLiteral(help))
        found.push({ name: `noesis_${name.text}`, kind, labels: stringsOf(labels), file: file.slice(root.length) })
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest))
  return found
}

const stringsOf = (node: ts.Node | undefined): string[] =>
  node !== undefined && ts.isArrayLiteralExpression(node) ? node.elements.filter(ts.isStringLiteral).map((element) => element.text) : []
