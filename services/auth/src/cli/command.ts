import { parseArgs } from 'node:util'
import { createParser, NoesisError } from '@selemene/contracts'
import type { Static, TObject } from 'typebox'
import { type Operator, openOperator } from './operator.js'
import { optionNameOf } from './run-cli.js'

/** One command: what it is called, what it takes, what it does. Its options are the fields of its schema. */
export interface Command {
  /** Such as `keys revoke`. */
  words: string
  summary: string
  /** Takes an id after its words. */
  target?: string
  input: TObject
  run(operator: Operator, input: never, target: string): Promise<Output>
}

/** Rows become a table, anything else is printed field by field. `secret` goes alone to stdout, the rest to stderr. */
export interface Output {
  secret?: string
  rows?: readonly object[]
  /** Of a list that goes on. */
  next_cursor?: string | null
  fields?: object
}

export function defineCommand<S extends TObject>(
  command: Omit<Command, 'input' | 'run'> & { input: S; run(operator: Operator, input: Static<S>, target: string): Promise<Output> },
): Command {
  return command as Command
}

/** Runs the command that the arguments name, or explains what there is. */
export async function runCommand(program: string, commands: readonly Command[], args: readonly string[]): Promise<Output | undefined> {
  const command = commands.find(({ words }) => words.split(' ').every((word, index) => args[index] === word))
  const asksForHelp = args.length === 0 || args.includes('--help') || args.includes('help')
  if (command === undefined && asksForHelp) {
    process.stdout.write(overview(program, commands, args[0]))
    return undefined
  }
  if (command === undefined) throw new NoesisError('NOT_FOUND', `There is no such command.\n\n${overview(program, commands, args[0])}`)
  if (asksForHelp) {
    process.stdout.write(details(program, command))
    return undefined
  }
  const { target, input } = readArguments(program, command, args.slice(command.words.split(' ').length))
  const operator = await openOperator()
  try {
    return await command.run(operator, input as never, target)
  } finally {
    await operator.close()
  }
}

function readArguments(program: string, command: Command, args: string[]): { target: string; input: unknown } {
  const options = Object.fromEntries(fieldsOf(command).map(({ option }) => [option, { type: 'string' as const }]))
  const { values, positionals } = parse(args, options, details(program, command))
  if (positionals.length !== (command.target === undefined ? 0 : 1))
    throw new NoesisError('INVALID_INPUT', `${command.words} takes ${command.target ?? 'options only'}.\n\n${details(program, command)}`)
  const given = fieldsOf(command).flatMap(({ option, field, type }) =>
    values[option] === undefined ? [] : [[field, readValue(values[option], type)]],
  )
  return { target: positionals[0] ?? '', input: createParser(command.input)(Object.fromEntries(given)) }
}

function parse(args: string[], options: Record<string, { type: 'string' }>, usage: string) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    throw new NoesisError('INVALID_INPUT', `${(error as Error).message}\n\n${usage}`)
  }
}

function readValue(text: string, type: string): unknown {
  if (type === 'array') return text.split(',').map((item) => item.trim())
  return type === 'integer' && /^-?\d+$/.test(text) ? Number(text) : text
}

interface Field {
  field: string
  option: string
  type: string
  hint: string
  required: boolean
}

interface FieldSchema {
  type?: string
  enum?: string[]
  description?: string
  items?: { enum?: string[] }
}

function fieldsOf({ input }: Command): Field[] {
  const { properties, required = [] } = input as unknown as { properties: Record<string, FieldSchema>; required?: string[] }
  return Object.entries(properties).map(([field, schema]) => ({
    field,
    option: optionNameOf(field),
    type: schema.type ?? 'string',
    hint: [schema.description ?? '', (schema.enum ?? schema.items?.enum)?.join(' | ') ?? ''].filter((part) => part !== '').join(': '),
    required: required.includes(field),
  }))
}

function overview(program: string, commands: readonly Command[], topic: string | undefined): string {
  const ofTopic = commands.filter(({ words }) => words.split(' ')[0] === topic)
  const shown = ofTopic.length > 0 ? ofTopic : commands
  const width = Math.max(...shown.map((command) => usageOf(command).length)) + 2
  const lines = shown.map((command) => `  ${usageOf(command).padEnd(width)}${command.summary}`)
  return `Usage: npm run ${program} -- <command> [options]\n\n${lines.join('\n')}\n\nAdd --help to a command for its options, --json for JSON.\n`
}

function details(program: string, command: Command): string {
  const fields = fieldsOf(command)
  const width = Math.max(0, ...fields.map(({ option }) => option.length)) + 4
  const lines = fields.map(({ option, hint, required }) => `  --${option.padEnd(width)}${required ? '(required) ' : ''}${hint}`)
  return `Usage: npm run ${program} -- ${usageOf(command)}${lines.length > 0 ? ' [options]' : ''}\n\n${command.summary}\n\n${lines.join('\n')}\n`
}

const usageOf = ({ words, target }: Command) => (target === undefined ? words : `${words} <${target}>`)
