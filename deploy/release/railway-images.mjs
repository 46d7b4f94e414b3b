// node deploy/release/railway-images.mjs remember <file>: writes which deployment each service of the environment runs now.
// node deploy/release/railway-images.mjs restore <file>: starts the images of those deployments again; nothing is built.
// RAILWAY_TOKEN is a project token: it belongs to one environment of one project. https://docs.railway.com/integrations/api/manage-deployments
import { readFileSync, writeFileSync } from 'node:fs'

/** As they are deployed: callers last. They go back the other way round. */
const services = ['auth', 'orchestrator', 'engines-rust-port', 'engines-ts', 'analytics', 'gateway']
// biome-ignore lint/style/noProcessEnv: a program of its own, without the services’ libraries.
const { RAILWAY_API = 'https://backboard.railway.com/graphql/v2', RAILWAY_TOKEN } = process.env
const [command, file] = process.argv.slice(2)

if (RAILWAY_TOKEN === undefined || file === undefined) fail('RAILWAY_TOKEN, a command and a file are needed.')
if (command === 'remember') writeFileSync(file, JSON.stringify(await running()))
else if (command === 'restore') await restore(JSON.parse(readFileSync(file, 'utf8')))
else fail(`There is no command ${command}.`)

async function running() {
  const { projectToken } = await ask('query { projectToken { projectId environmentId } }')
  const { project } = await ask('query ($id: String!) { project(id: $id) { services { edges { node { id name } } } } }', {
    id: projectToken.projectId,
  })
  const ids = new Map(project.services.edges.map(({ node }) => [node.name, node.id]))
  const found = []
  for (const service of services) found.push([service, await latest({ ...projectToken, serviceId: ids.get(service) })])
  return Object.fromEntries(found)
}

/** The newest deployment that succeeded; null of a service that has none yet. */
async function latest(input) {
  if (input.serviceId === undefined) return null
  const query = 'query ($input: DeploymentListInput!) { deployments(input: $input, first: 1) { edges { node { id } } } }'
  const { deployments } = await ask(query, { input: { ...input, status: { successfulOnly: true } } })
  return deployments.edges[0]?.node.id ?? null
}

async function restore(deployments) {
  for (const service of services.toReversed()) {
    const id = deployments[service]
    if (id === null || id === undefined) console.log(`${service} had no deployment before this one: it is left as it is.`)
    else await ask('mutation ($id: String!) { deploymentRollback(id: $id) }', { id })
  }
}

async function ask(query, variables = {}) {
  const answer = await fetch(RAILWAY_API, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'project-access-token': RAILWAY_TOKEN },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(30_000),
  })
  const { data, errors } = await answer.json()
  if (errors !== undefined || data == null) fail(`Railway answered ${answer.status}: ${(errors ?? []).map(({ message }) => message).join('; ')}`)
  return data
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
