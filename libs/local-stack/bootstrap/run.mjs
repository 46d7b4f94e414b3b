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
      signalTree(child, 'SIGKILL')
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

/** Asks every command that still runs to end, with what it has started: for a signal in the middle of our own work. */
export function endRunningCommands() {
  for (const child of running) signalTree(child, 'SIGTERM')
}

function signalTree(child, signal) {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}
