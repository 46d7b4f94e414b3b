export interface UnpackOptions {
  /** A suite of Debian instead of the machine's own. */
  suite?: string
  timeoutMs?: number
}
export type Unpack = (names: readonly string[], target: string, options?: UnpackOptions) => Promise<boolean>
export function createDebianUnpacker(workDir: string): Unpack
