import { createSelemene } from '../create-selemene.js'
import { SelemeneError } from '../selemene-error.js'
import { readArguments, UsageError } from './arguments.js'
import { commands, usage } from './commands.js'

/** What a command may use beside the API. */
export interface Surroundings {
  baseUrl: string
  key: string | undefined
  /** Results, for the next program. */
  print: (text: string) => void
  /** Progress and errors, for the person who waits. */
  tell: (text: string) => void
}

/** `selemene <command> …`. Answers the exit code: 0, 1 when the API refused, 2 for a command that cannot be read. */
export async function main(words: readonly string[], { baseUrl, key, print, tell }: Surroundings): Promise<number> {
  const [name = 'help', ...rest] = words
  const command = commands[name]
  if (command === undefined) {
    tell(usage)
    return name === 'help' || name === '--help' ? 0 : 2
  }
  try {
    const selemene = createSelemene({ baseUrl, ...(key === undefined ? {} : { key }) })
    const result = await command(selemene, readArguments(rest), tell)
    if (result !== undefined) print(`${JSON.stringify(result, null, 2)}\n`)
    return 0
  } catch (error) {
    if (error instanceof UsageError) return failed(tell, error.message, 2)
    if (error instanceof SelemeneError) return failed(tell, explained(error), 1)
    if (error instanceof TypeError) return failed(tell, `${baseUrl} cannot be reached. Set SELEMENE_URL to the address of the API.`, 1)
    throw error
  }
}

function failed(tell: (text: string) => void, message: string, code: number): number {
  tell(`${message}\n`)
  return code
}

function explained({ problem, message }: SelemeneError): string {
  const faults = (problem.errors ?? []).map(({ pointer, message: fault }) => `  ${pointer} ${fault}`)
  return [`${problem.error_code ?? 'ERROR'}: ${message}`, ...faults].join('\n')
}
