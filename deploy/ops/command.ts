import type { Output } from '../../services/auth/src/cli/command.js'

export interface OpsOption {
  type: 'string' | 'boolean'
  description: string
  /** Only of a string. */
  required?: true
}

export type OpsOptions = Record<string, OpsOption>

/** A flag that is absent is false; an optional string that is absent is undefined. */
export type ValuesOf<O extends OpsOptions> = {
  [K in keyof O]: O[K]['type'] extends 'boolean' ? boolean : O[K] extends { required: true } ? string : string | undefined
}

/** What a command found. `failed` ends it with exit code 1 after everything is printed. */
export interface OpsOutput extends Output {
  failed?: boolean
}

/** One command of `npm run ops`. Its name is that of its file in commands/, which exports it as `command`. */
export interface OpsCommand<O extends OpsOptions = OpsOptions> {
  summary: string
  /** What stands after the name, such as `folder`; none when absent. */
  target?: string
  options?: O
  /** What it throws ends it with exit code 1 and the message in one line. */
  run(values: ValuesOf<O>, target: string): Promise<OpsOutput>
}

export const defineCommand = <O extends OpsOptions>(command: OpsCommand<O>): OpsCommand => command as unknown as OpsCommand
