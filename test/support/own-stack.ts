import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createSupervisor, startStack } from '@selemene/local-stack'
import { freePort } from '../../libs/local-stack/src/ports.js'
import { parseReplicas } from '../../libs/local-stack/src/replicas.js'
import type { MainOptions } from '../../libs/local-stack/src/run-start.js'
import { loadSecrets } from '../../libs/local-stack/src/secrets.js'

type StackState = Awaited<ReturnType<typeof startStack>>

/** Runs `work` against a whole stack of its own, in a folder that is gone afterwards. */
export async function withOwnStack<T>(
  name: string,
  { root, servers, progress }: MainOptions,
  work: (state: StackState, folder: string) => Promise<T>,
): Promise<T> {
  const stateDir = join(root, '.local', `${name}-${process.pid}`)
  mkdirSync(stateDir, { recursive: true })
  const supervisor = createSupervisor(stateDir)
  try {
    const secrets = loadSecrets(stateDir)
    const replicas = parseReplicas(undefined)
    const gatewayPort = await freePort()
    const state = await startStack({ root, stateDir, servers, supervisor, progress, secrets, gatewayPort, replicas, natsServers: 1 })
    return await work(state, stateDir)
  } finally {
    await supervisor.stop()
    rmSync(stateDir, { recursive: true, force: true })
  }
}
