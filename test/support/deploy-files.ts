import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './registered-metrics.js'

export interface Panel {
  dashboard: string
  title: string
  queries: { expr: string; legendLabels: string[] }[]
}

/** Every panel of every dashboard. */
export function readPanels(): Panel[] {
  return filesIn('deploy/grafana', '.json').flatMap((file) => {
    const { panels } = JSON.parse(readFileSync(join(root, file), 'utf8')) as {
      panels: { title: string; targets: { expr: string; legendFormat: string }[] }[]
    }
    return panels.map(({ title, targets }) => ({
      dashboard: file,
      title,
      queries: targets.map(({ expr, legendFormat }) => ({ expr, legendLabels: labelsIn(legendFormat) })),
    }))
  })
}

export interface Rule {
  file: string
  kind: 'alert' | 'record'
  name: string
  /** The rule's other members, and those of `labels` and `annotations` with a dot between. */
  fields: Record<string, string>
}

/** The rules of every alert file. Reads the part of YAML that they are written in: maps by indentation, one-line or folded text. */
export function readRules(): Rule[] {
  return filesIn('deploy/alerts', '.yml').flatMap((file) => rulesIn(file, readFileSync(join(root, file), 'utf8')))
}

export const alertFiles = (): string[] => filesIn('deploy/alerts', '.yml')

const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => `${folder}/${name}`)

/** Labels that a legend or an annotation prints. */
export const labelsIn = (text: string): string[] => [...text.matchAll(/\{\{\s*(?:\$labels\.)?(\w+)\s*\}\}/g)].map((match) => match[1] as string)

function rulesIn(file: string, text: string): Rule[] {
  const rules: Rule[] = []
  let section = ''
  let folded: string | undefined
  for (const line of text.split('\n')) {
    const start = /^ {6}- (alert|record): (\w[\w:]*)$/.exec(line)
    const member = /^ {8}(\w+):(?: (.*))?$/.exec(line)
    const inner = /^ {10}(\w+): (.*)$/.exec(line)
    const fields = rules.at(-1)?.fields
    if (start) rules.push({ file, kind: start[1] as Rule['kind'], name: start[2] as string, fields: {} })
    else if (fields === undefined) continue
    else if (member) {
      const [, name = '', value = ''] = member
      section = value === '' ? `${name}.` : ''
      folded = value === '>-' ? name : undefined
      if (value.startsWith('{')) for (const [, key = '', text = ''] of value.matchAll(/(\w+): (\w+)/g)) fields[`${name}.${key}`] = text
      else if (section === '' && folded === undefined) fields[name] = value
    } else if (folded !== undefined && line.startsWith('          ')) fields[folded] = `${fields[folded] ?? ''} ${line.trim()}`.trim()
    else if (inner && section !== '') fields[`${section}${inner[1]}`] = (inner[2] ?? '').replace(/^'(.*)'$/, '$1')
  }
  return rules
}
