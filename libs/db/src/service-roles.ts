import { openDriver } from './open-driver.js'

/** The roles that the migrations make; each may do only what its service needs. */
export const serviceRoles = ['noesis_auth', 'noesis_analytics'] as const
export type ServiceRole = (typeof serviceRoles)[number]

/** Lets a service role log in with `password`. The migrations make the roles without one, since a file cannot keep a secret. */
export async function allowLogin(ownerUrl: string, role: ServiceRole, password: string): Promise<void> {
  if (!/^[\w-]{16,}$/.test(password)) throw new Error('A service password has at least 16 characters: letters, digits, - and _.')
  const sql = openDriver(ownerUrl, 'allow-login')
  try {
    await sql.unsafe(`alter role ${role} login password '${password}'`)
  } finally {
    await sql.end({ timeout: 5 })
  }
}
