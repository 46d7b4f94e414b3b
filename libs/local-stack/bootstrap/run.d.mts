export interface RunOptions {
  cwd?: string
  env?: NodeJS.ProcessEnv
  timeoutMs: number
  input?: string
  uid?: number
  gid?: number
}
export interface RunResult {
  status: number | null
  stdout: string
  /** The last of standard output and standard error together. */
  output: string
  timedOut: boolean
}
export function run(command: string, args: readonly string[], options: RunOptions): Promise<RunResult>
export function endRunningCommands(): void
