import { readdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { NoesisError } from '@selemene/contracts'
import { print } from '../../services/auth/src/cli/print.js'
import { runCli } from '../../services/auth/src/cli/run-cli.js'
import type { OpsCommand, OpsOutput } from './command.js'

const folder = new URL('commands/', import.meta.url)

/** Every command's name: the files in commands/. */
export const commandNames = (): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort()

export async function loadCommand(name: string): Promise<OpsCommand> {
  const module = (await import(new URL(`${name}.ts`, folder).href)) as { command: OpsCommand }
  return module.command
}

/** Runs the command that the arguments name. Exit code 1 when it fails, with the reason on stderr. */
export const runOps = (args: readonly string[]): Promise<void> =>
  runCli(async () => {
    const outcome = await callOps(args)
    if (typeof outcome === 'string') return void process.stdout.write(outcome)
    print(outcome, args.includes('--json'))
    if (outcome.failed) process.exitCode = 1
  })

/** What the command finds, or a text that explains it. Throws NoesisError with the usage when the arguments are wrong. */
export async function callOps(args: readonly string[]): Promise<OpsOutput | string> {
  const [name = '--help', ...rest] = args
  if (name === '--help' || name === 'help') return overview()
  if (!commandNames().includes(name)) throw new NoesisError('NOT_FOUND', `There is no command ${name}.\n\n${await overview()}`)
  const command = await loadCommand(name)
  if (rest.includes('--help')) return details(name, command)
  const { values, target } = readArguments(name, command, rest)
  return command.run(values, target)
}

function readArguments(name: string, command: OpsCommand, args: readonly string[]) {
  const { values, positionals } = parse(name, command, args)
  const wanted = command.target === undefined ? 0 : 1
  if (positionals.length !== wanted)
    throw new NoesisError('INVALID_INPUT', `${name} takes ${command.target ?? 'options only'}.\n\n${details(name, command)}`)
  const entries = Object.entries(command.options ?? {}).map(([option, { type, required }]) => {
    const value = values[option]
    if (value === undefined && required) throw new NoesisError('INVALID_INPUT', `--${option} is required.\n\n${details(name, command)}`)
    return [option, type === 'boolean' ? value === true : value] as const
  })
  return { values: Object.fromEntries(entries) as Record<string, never>, target: positionals[0] ?? '' }
}

function parse(name: string, command: OpsCommand, args: readonly string[]) {
  const { options = {} } = command
  const known = Object.fromEntries(Object.entries(options).map(([option, { type }]) => [option, { type }]))
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: { ...known, json: { type: 'boolean' } }, allowPositionals: true })
    return { values: values as Record<string, string | boolean | undefined>, positionals }
  } catch (cause) {
    throw new NoesisError('INVALID_INPUT', `${(cause as Error).message}\n\n${details(name, command)}`, { cause })
  }
}

async function overview(): Promise<string> {
  const names = commandNames()
  const commands = await Promise.all(names.map(loadCommand))
  const uses = commands.map((command, index) => usageOf(names[index] as string, command))
  const width = Math.max(...uses.map((use) => use.length)) + 2
  const lines = commands.map(({ summary }, index) => `  ${(uses[index] as string).padEnd(width)}${summary}`)
  return `Usage: npm run ops -- <command> [options]\n\n${lines.join('\n')}\n\n${hint}\n`
}

const hint = `Addresses and secrets come from the environment, else from .env, else from the stack that \`npm start\` runs in this folder.
Add --help to a command for its options, --json for JSON.`

function details(name: string, command: OpsCommand): string {
  const options = Object.entries(command.options ?? {})
  const width = Math.max(0, ...options.map(([option]) => option.length)) + 4
  const lines = options.map(([option, { required, description }]) => `  --${option.padEnd(width)}${required ? '(required) ' : ''}${description}`)
  return `Usage: npm run ops -- ${usageOf(name, command)}${lines.length > 0 ? ' [options]' : ''}\n\n${command.summary}\n\n${lines.join('\n')}\n`
}

const usageOf = (name: string, { target }: OpsCommand) => (target === undefined ? name : `${name} <${target}>`)
