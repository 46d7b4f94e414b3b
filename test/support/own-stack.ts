import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createSupervisor, startStack } from '@selemene/local-stack'
import { freePort } from '../../libs/local-stack/src/ports.js'
import { parseReplicas } from '../../libs/local-stack/src/replicas.js'
import type { MainOptions } from '../../libs/local-stack/src/run-start.js'
import { loadSecrets } from '../../libs/local-stack/src/secrets.js'

const signals = ['SIGINT', 'SIGTERM'] as const

type StackState = Awaited<ReturnType<typeof startStack>>

/** Runs `work` against a whole stack of its own, in a folder that is gone afterwards; `replicas` as NOESIS_REPLICAS. */
export async function withOwnStack<T>(
  name: string,
  { root, servers, progress }: MainOptions,
  work: (state: StackState, folder: string) => Promise<T>,
  { replicas: replicasOf, natsServers = 1 }: { replicas?: string; natsServers?: number } = {},
): Promise<T> {
  const stateDir = join(root, '.local', `${name}-${process.pid}`)
  mkdirSync(stateDir, { recursive: true })
  const supervisor = createSupervisor(stateDir)
  const remove = () => rmSync(stateDir, { recursive: true, force: true })
  const stop = () =>
    void supervisor.stop().then(() => {
      remove()
      process.exit(130)
    })
  for (const signal of signals) process.once(signal, stop)
  try {
    const secrets = loadSecrets(stateDir)
    const replicas = parseReplicas(replicasOf)
    const gatewayPort = await freePort()
    const state = await startStack({ root, stateDir, servers, supervisor, progress, secrets, gatewayPort, replicas, natsServers })
    return await work(state, stateDir)
  } finally {
    await supervisor.stop()
    for (const signal of signals) process.off(signal, stop)
    remove()
  }
}
