const colours: Record<string, string> = { trace: '90', debug: '90', info: '36', warn: '33', error: '31', fatal: '41' }
const heading = new Set(['level', 'time', 'service', 'version', 'pid', 'message', 'error'])

interface Line {
  level: string
  time: string
  service: string
  message?: string
  error?: { type: string; message?: string; stack?: string }
  [field: string]: unknown
}

/** One JSON log line as a person reads it: time, level, service, message, fields; the frames of an error below. */
export function prettyLine(json: string): string {
  const line = JSON.parse(json) as Line
  const level = `\u001b[${colours[line.level] ?? '0'}m${line.level.toUpperCase().padEnd(5)}\u001b[0m`
  const fields = Object.entries(line)
    .filter(([name]) => !heading.has(name))
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
  const { error } = line
  const reason = error === undefined ? [] : [`${error.type}${error.message === undefined ? '' : `: ${error.message}`}`]
  const head = [line.time.slice(11, 23), level, line.service, line.message ?? '', ...fields, ...reason].join(' ')
  return `${head}${error?.stack === undefined ? '' : `\n  ${error.stack.replaceAll('\n', '\n  ')}`}\n`
}
