export interface Program {
  command: string
  env?: Record<string, string>
  /** Where it was found, for people. */
  from: string
  version: string
}
/** A server that runs already, or the program to run. */
export type ServerSource = { url: string } | Program
export interface Servers {
  nats: ServerSource
  postgres: ServerSource
  redis: ServerSource
}
export function libraryFolders(folder: string): string[]
