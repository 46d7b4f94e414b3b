/** How engines and workflows are called as tools. */
export const toolNames = {
  engine: (id: string) => `calculate_${id.replaceAll('-', '_')}`,
  workflow: (id: string) => `run_${id.replaceAll('-', '_')}`,
}

/** What a tool runs; undefined for a name that no tool has. */
export function targetOf(name: string): { kind: 'engine' | 'workflow'; id: string } | undefined {
  const [, verb, id] = /^(calculate|run)_(\w+)$/.exec(name) ?? []
  if (id === undefined) return undefined
  return { kind: verb === 'run' ? 'workflow' : 'engine', id: id.replaceAll('_', '-') }
}
