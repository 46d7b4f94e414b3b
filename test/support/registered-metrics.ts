import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createMetrics, metricCatalogue } from '@selemene/service'
import ts from 'typescript'

export const root = fileURLToPath(new URL('../../', import.meta.url))

export interface KnownMetric {
  /** With its prefix. */
  name: string
  kind: 'counter' | 'gauge' | 'histogram'
  labels: readonly string[]
}

/** Every metric of the catalogue, and what the metrics library itself adds for every process. */
export function knownMetrics(): KnownMetric[] {
  const ours = Object.entries(metricCatalogue).map(([name, { kind, labels }]): KnownMetric => ({ name: `noesis_${name}`, kind, labels }))
  const names = new Set(ours.map(({ name }) => name))
  return [...ours, ...processMetrics().filter(({ name }) => !names.has(name))]
}

function processMetrics(): KnownMetric[] {
  const { registry } = createMetrics('test')
  return registry.getMetricsAsArray().map((metric) => {
    const { name, type, labelNames } = metric as unknown as { name: string; type: KnownMetric['kind']; labelNames: string[] }
    return { name, kind: type, labels: labelNames }
  })
}

/** Where each metric is registered, without its prefix: read from the calls in the source, since no one process registers all of them. */
export function registrations(): { name: string; file: string }[] {
  return ['libs', 'services'].flatMap((folder) => sourceFiles(join(root, folder)).flatMap(registrationsIn))
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.includes('src/') && path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.includes('node_modules'))
    .map((path) => join(folder, path))
}

function registrationsIn(file: string): { name: string; file: string }[] {
  const text = readFileSync(file, 'utf8')
  if (!/\bmetrics\.(counter|total|gauge|histogram)\(/.test(text)) return []
  const found: { name: string; file: string }[] = []
  const visit = (node: ts.Node) => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const [name] = node.arguments
      if (/^(counter|total|gauge|histogram)$/.test(node.expression.name.text) && name !== undefined && ts.isStringLiteral(name))
        found.push({ name: name.text, file: file.slice(root.length) })
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest))
  return found
}
