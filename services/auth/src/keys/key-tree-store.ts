import type { Sql } from '@selemene/db'

/**
 * A key and all that ends with it: the keys that it replaced, what was made with any of these and with that in turn, and what has replaced
 * one of those made. The key stands first. Its own successor is not among them: ending a replaced key leaves the new one alone.
 */
export async function selectKeyTree(tx: Sql, keyId: string): Promise<string[]> {
  const rows = await tx<{ id: string }[]>`
    with recursive replaced (id, step) as (
      select ${keyId}::uuid, 0
      union all
      select k.previous_key_id, step + 1 from replaced join api_keys k on k.id = replaced.id where k.previous_key_id is not null
    ), tree (id, step, made) as (
      select id, step, false from replaced
      union
      select k.id, 0, true from tree cross join lateral (
        select id from api_keys where parent_key_id = tree.id
        union all
        select id from api_keys where tree.made and previous_key_id = tree.id
      ) k
    )
    select id from tree group by id order by bool_and(made), min(step), id`
  return rows.map(({ id }) => id)
}
