import { NoesisError } from '@selemene/contracts'

/** Runs a command to its exit code: 0, or 1 with one clear line for each thing that is wrong. */
export async function runCli(command: () => Promise<void>): Promise<void> {
  try {
    await command()
  } catch (error) {
    for (const line of explain(error)) process.stderr.write(`${line}\n`)
    process.exitCode = 1
  }
}

function explain(error: unknown): string[] {
  if (error instanceof NoesisError && error.errors !== undefined && error.errors.length > 0)
    return error.errors.map(({ pointer, message }) => `${pointer === '' ? 'The input' : `--${optionNameOf(pointer.slice(1))}`} ${message}`)
  if (error instanceof NoesisError && error.code === 'DATABASE_UNAVAILABLE' && isRefusal(error.cause))
    return [`Postgres refuses: ${error.cause.message}`]
  if (error instanceof NoesisError && error.code === 'INTERNAL_ERROR' && error.cause instanceof Error) return [`It failed: ${error.cause.message}`]
  return [error instanceof Error ? error.message : String(error)]
}

/** What the server itself says, such as of a wrong password: five characters of SQLSTATE. */
const isRefusal = (cause: unknown): cause is Error =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' && /^(?=.*\d)[0-9A-Z]{5}$/.test(cause.code)

/** How a field of the wire is written at the command line; the one long name is shortened. */
export const optionNameOf = (field: string): string => (field === 'consciousness_level' ? 'level' : field.replaceAll('_', '-'))
