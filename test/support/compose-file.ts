import { parse } from 'yaml'

export interface ComposeService {
  dockerfile: string | undefined
  image: string
  profiles: string[]
  command: string[] | undefined
  ports: string[]
  environment: Record<string, string>
  dependsOn: Record<string, { condition: string; required?: boolean }>
  healthcheck: { test: string[] } | undefined
  readOnly: boolean
}

interface Written {
  build?: { dockerfile: string }
  image: string
  profiles?: string[]
  command?: string[]
  ports?: string[]
  environment?: Record<string, string>
  depends_on?: ComposeService['dependsOn']
  healthcheck?: { test: string[] }
  read_only?: boolean
}

/** The services of docker-compose.yml by name, with what their anchors bring. */
export function readComposeFile(text: string): Record<string, ComposeService> {
  const { services } = parse(text, { merge: true }) as { services: Record<string, Written> }
  return Object.fromEntries(Object.entries(services).map(([name, written]) => [name, readService(written)]))
}

const readService = (written: Written): ComposeService => ({
  dockerfile: written.build?.dockerfile,
  image: written.image,
  profiles: written.profiles ?? [],
  command: written.command,
  ports: written.ports ?? [],
  environment: written.environment ?? {},
  dependsOn: written.depends_on ?? {},
  healthcheck: written.healthcheck,
  readOnly: written.read_only === true,
})
