import type { Sql } from '@selemene/db'

/** A table of ours, with its columns in order. */
export interface Table {
  name: string
  columns: string[]
}

/** The ledger of migrations makes itself, and news of changes is of no use to a later history of the database. */
const left = ['schema_migrations', 'access_changes']

/** Our tables, each after the tables that its rows refer to. Partitions are read and written through their parent. */
export async function readTables(sql: Sql): Promise<Table[]> {
  const rows = await sql<(Table & { needs: string[] })[]>`
    select c.relname as name,
      (select jsonb_agg(a.attname order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
      coalesce((
        select jsonb_agg(distinct r.relname) from pg_constraint k join pg_class r on r.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid), '[]') as needs
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname not in ${sql(left)}
    order by c.relname`
  return inOrder([...rows]).map(({ name, columns }) => ({ name, columns }))
}

function inOrder<T extends { name: string; needs: string[] }>(tables: readonly T[]): T[] {
  const placed: T[] = []
  while (placed.length < tables.length) {
    const ready = tables.filter((table) => !placed.includes(table) && table.needs.every((need) => placed.some(({ name }) => name === need)))
    if (ready.length === 0) throw new Error('Tables refer to each other in a circle.')
    placed.push(...ready)
  }
  return placed
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
const columnsOf = ({ columns }: Table) => columns.map(quoted).join(', ')

/** Rows in an order of their own, so that equal tables give equal text. */
export const copyOut = (sql: Sql, table: Table) =>
  sql.unsafe(
    `copy (select ${columnsOf(table)} from public.${quoted(table.name)} order by ${table.columns.map((_, index) => index + 1).join(', ')}) to stdout`,
  )

export const copyIn = (sql: Sql, table: Table) => sql.unsafe(`copy public.${quoted(table.name)} (${columnsOf(table)}) from stdin`)
