/** One line per step, with the milliseconds since the start. */
export function createProgress(write = (line) => process.stdout.write(`${line}\n`)) {
  const started = performance.now()
  return (text) => write(`[${String(Math.round(performance.now() - started)).padStart(6)} ms] ${text}`)
}
