import type { Tier, User } from '@selemene/contracts'
import type { Sql } from '@selemene/db'
import type { Privileges } from '../privileges.js'

export type UserRow = Omit<User, 'created_at' | 'updated_at'> & { created_at: Date; updated_at: Date }

export interface NewUser extends Privileges {
  email: string | null
}

export interface UserChange {
  email: string | null
  tier: Tier
  consciousness_level: number
  permissions: string[]
  status: 'active' | 'suspended'
}

const columns = (sql: Sql) => sql`id as user_id, email, tier, consciousness_level, permissions, status, created_at, updated_at`

export const selectUser = (sql: Sql, userId: string) => sql<UserRow[]>`select ${columns(sql)} from users where id = ${userId}`

export const lockUser = (sql: Sql, userId: string) => sql<UserRow[]>`select ${columns(sql)} from users where id = ${userId} for update`

export interface UserFilter {
  email?: string | undefined
  tier?: Tier | undefined
  status?: 'active' | 'suspended' | undefined
}

/** Newest first; `after` is the id of the last user of the page before. */
export const selectUsers = (sql: Sql, filter: UserFilter, after: string | undefined, limit: number) => sql<UserRow[]>`
  select ${columns(sql)} from users
  where ${filter.email === undefined ? sql`true` : sql`lower(email) = lower(${filter.email})`}
    and ${filter.tier === undefined ? sql`true` : sql`tier = ${filter.tier}`}
    and ${filter.status === undefined ? sql`true` : sql`status = ${filter.status}`}
    and ${after === undefined ? sql`true` : sql`(created_at, id) < (select created_at, id from users where id = ${after})`}
  order by created_at desc, id desc
  limit ${limit}`

export const insertUser = (sql: Sql, user: NewUser) => sql<{ user_id: string }[]>`
  insert into users (email, tier, consciousness_level, permissions)
  values (${user.email}, ${user.tier}, ${user.consciousness_level}, ${sql.json(user.permissions)})
  returning id as user_id`

export const writeUser = (sql: Sql, userId: string, user: UserChange) => sql<UserRow[]>`
  update users set email = ${user.email}, tier = ${user.tier}, consciousness_level = ${user.consciousness_level},
    permissions = ${sql.json(user.permissions)}, status = ${user.status}, updated_at = clock_timestamp()
  where id = ${userId}
  returning ${columns(sql)}`

export const privilegesOfUser = ({ tier, consciousness_level, permissions }: UserRow): Privileges => ({ tier, consciousness_level, permissions })

export const userOf = (row: UserRow): User => ({ ...row, created_at: row.created_at.toISOString(), updated_at: row.updated_at.toISOString() })
