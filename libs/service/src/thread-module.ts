/** How Piscina starts threads of a module, compiled or not. */
export const threadModule = (worker: URL) => ({
  filename: worker.href,
  ...(worker.pathname.endsWith('.ts') ? { execArgv: ['--import', readSources()] } : {}),
})

/** A thread that runs what is not compiled registers tsx by itself: `--import tsx` does so on a process's first thread alone. */
const readSources = () => `data:text/javascript,import{register}from${JSON.stringify(import.meta.resolve('tsx/esm/api'))};register()`
