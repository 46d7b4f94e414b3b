import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

const listening = '0A'

/** The TCP ports on which a process listens, as Linux tells. */
export function listeningPorts(pid: number): number[] {
  const inodes = new Set(socketsOf(pid))
  const rows = ['tcp', 'tcp6'].flatMap((table) => readFileSync(`/proc/net/${table}`, 'utf8').trim().split('\n').slice(1))
  const ports = rows.flatMap((row) => {
    const [, local = '', , state, , , , , , inode = ''] = row.trim().split(/\s+/)
    return state === listening && inodes.has(inode) ? [Number.parseInt(local.split(':')[1] as string, 16)] : []
  })
  return [...new Set(ports)]
}

function socketsOf(pid: number): string[] {
  return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
    const match = /^socket:\[(\d+)\]$/.exec(readLink(`/proc/${pid}/fd/${fd}`))
    return match === null ? [] : [match[1] as string]
  })
}

/** A descriptor may be closed between the listing and the look. */
function readLink(path: string): string {
  try {
    return readlinkSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}
