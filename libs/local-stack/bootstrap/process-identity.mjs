import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * When a process started, as the system tells it; undefined when there is no such process (a zombie counts as gone).
 * Pids are used again, so that only pid and start time together name a process.
 */
export function startTimeOf(pid) {
  if (process.platform !== 'linux') return startTimeFromPs(pid)
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the command in brackets and may hold anything; the others follow its last bracket.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19]
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return undefined
    throw error
  }
}

export const identityOf = (pid) => ({ pid, started: startTimeOf(pid) })

/** True while this very process runs, not merely one with its number. */
export const isAlive = ({ pid, started }) => started !== undefined && startTimeOf(pid) === started

/** Sends a signal to the process's group, or to the process alone when it leads none. False when it is gone. */
export function signalGroup(identity, signal) {
  if (!isAlive(identity)) return false
  for (const target of [-identity.pid, identity.pid]) {
    try {
      process.kill(target, signal)
      return true
    } catch (error) {
      if (error.code !== 'ESRCH') throw error
    }
  }
  return false
}

function startTimeFromPs(pid) {
  const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', timeout: 5_000 })
  return stdout?.trim() || undefined
}
