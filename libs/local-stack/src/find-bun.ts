import { join } from 'node:path'
import { isExecutable, onPath, versionOf } from '../bootstrap/find-program.mjs'
import { Problem } from '../bootstrap/problem.mjs'

/** Bun, which runs engines-ts: from the installed packages, else from PATH. */
export async function findBun(root: string): Promise<string> {
  const candidates = [
    join(root, 'node_modules', '.bin', 'bun'),
    // Where the package's install script, which links the one above, was not allowed to run.
    join(root, 'node_modules', '@oven', `bun-${process.platform}-${process.arch === 'arm64' ? 'aarch64' : process.arch}`, 'bin', 'bun'),
    onPath('bun'),
  ]
  for (const command of candidates) {
    if (command !== undefined && isExecutable(command) && (await versionOf({ command })) !== undefined) return command
  }
  throw new Problem('Bun, which runs engines-ts, is not there or does not run. Run npm ci again, or install it from https://bun.sh and start again.')
}
