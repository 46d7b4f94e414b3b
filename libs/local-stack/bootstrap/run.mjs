import { spawn } from 'node:child_process'

const tailLength = 20_000
const running = new Set()

/** Runs a command to its end or for `timeoutMs` at most; never throws. `status` is null when it could not be started or was killed. */
export function run(command, args, { timeoutMs, input = '', ...options }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, detached: true, stdio: ['pipe', 'pipe', 'pipe'] })
    running.add(child)
    let output = ''
    let stdout = ''
    let timedOut = false
    const collect = (text) => {
      output = (output + text).slice(-tailLength)
    }
    const timer = setTimeout(() => {
      timedOut = true
      killTree(child)
    }, timeoutMs)
    const end = (status) => {
      clearTimeout(timer)
      running.delete(child)
      resolve({ status, stdout, output: output.trim(), timedOut })
    }
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout = (stdout + text).slice(-tailLength)
      collect(text)
    })
    child.stderr.setEncoding('utf8').on('data', collect)
    // A child that reads no input closes the pipe; its exit code tells what matters.
    child.stdin.on('error', () => undefined).end(input)
    child.on('error', (error) => {
      collect(error.message)
      end(null)
    })
    // 'close' waits for grandchildren that hold the pipes open; after a kill the exit is enough.
    child.on('exit', (status) => timedOut && end(status))
    child.on('close', end)
  })
}

/** Ends every command that still runs: for a signal in the middle of a start. */
export function endRunningCommands() {
  for (const child of running) killTree(child)
}

function killTree(child) {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}
