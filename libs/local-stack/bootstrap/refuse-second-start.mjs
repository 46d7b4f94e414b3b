import { join } from 'node:path'
import { takeLock } from './lock.mjs'
import { Problem } from './problem.mjs'

/** One running stack per checkout: its lock is held until the process ends. */
export function refuseSecondStart({ root }) {
  const { holder } = takeLock(join(root, '.local', 'start.lock'))
  if (holder !== undefined)
    throw new Problem(
      `The stack is already running or starting here (process ${holder.pid}). Its address is in .local/state.json; stop it with Ctrl-C or: kill ${holder.pid}`,
    )
}
