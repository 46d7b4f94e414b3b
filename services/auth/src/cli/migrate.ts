import { fileURLToPath } from 'node:url'
import { allowLogin, migrate, type ServiceRole } from '@selemene/db'
import { processEnvironment } from '@selemene/service'
import { ownerUrl } from './owner-url.js'
import { runCli } from './run-cli.js'

const folder = fileURLToPath(new URL('../../../../migrations', import.meta.url))

/** Variables that hold the password with which a service's role may log in; what is absent is left as it is. */
const passwordVariables: Record<ServiceRole, string> = {
  noesis_auth: 'AUTH_DATABASE_PASSWORD',
  noesis_analytics: 'ANALYTICS_DATABASE_PASSWORD',
}

await runCli(async () => {
  const url = ownerUrl()
  const { applied, version } = await migrate(url, folder)
  for (const file of applied) process.stdout.write(`applied ${file}\n`)
  process.stdout.write(`schema is at version ${version}\n`)
  for (const [role, variable] of Object.entries(passwordVariables) as [ServiceRole, string][]) {
    const password = processEnvironment()[variable]
    if (password === undefined || password === '') continue
    await allowLogin(url, role, password)
    process.stdout.write(`${role} may log in\n`)
  }
})
