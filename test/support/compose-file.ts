export interface ComposeService {
  dockerfile: string | undefined
  command: string[] | undefined
  ports: string[]
  environment: Record<string, string>
}

/**
 * The services of our own docker-compose.yml, by name. Reads the few forms that the file is written in (two blanks a level,
 * lists in brackets), not YAML at large.
 */
export function readComposeFile(text: string): Record<string, ComposeService> {
  const body = /^services:\n([\s\S]*?)(?=^\S|(?![\s\S]))/m.exec(text)?.[1] ?? ''
  const blocks = body.split(/^ {2}(?=[\w-]+:$)/m).filter((block) => block.trim() !== '')
  return Object.fromEntries(blocks.map((block) => [block.slice(0, block.indexOf(':')), readService(block)]))
}

function readService(block: string): ComposeService {
  const variables = /^ {4}environment:\n((?: {6}.*\n?)*)/m.exec(block)?.[1] ?? ''
  return {
    dockerfile: /^ {4}build: .*dockerfile: ([^ }]+)/m.exec(block)?.[1],
    command: listAt(block, 'command'),
    ports: listAt(block, 'ports') ?? [],
    environment: Object.fromEntries([...variables.matchAll(/^ {6}(\w+): (.*)$/gm)].map((match) => [match[1] as string, match[2] as string])),
  }
}

function listAt(block: string, name: string): string[] | undefined {
  const text = new RegExp(`^ {4}${name}: (\\[.*\\])$`, 'm').exec(block)?.[1]
  return text === undefined ? undefined : (JSON.parse(text) as string[])
}
