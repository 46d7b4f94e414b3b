export interface ProcessIdentity {
  pid: number
  /** When it started, in the system's own notation; undefined for a process that is gone. */
  started: string | undefined
}
export function startTimeOf(pid: number): string | undefined
export function identityOf(pid: number): ProcessIdentity
export function isAlive(identity: ProcessIdentity): boolean
export function signalGroup(identity: ProcessIdentity, signal: NodeJS.Signals): boolean
