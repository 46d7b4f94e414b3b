import type { Database, Sql } from '@selemene/db'

/** What Postgres did for one statement. */
export interface StatementCost {
  /** Pages of 8 KB that it looked at, of tables and indexes alike. */
  pages: number
  /** Rows that came out of tables and indexes, those included that a filter then dropped. */
  rows: number
}

/** `database`, with the cost of each statement noted in `costs` before it runs: counted by Postgres, so it is the same on a busy machine. */
export function countCosts(database: Database, costs: StatementCost[]): Database {
  const query: Database['query'] = async (statement, withinMs) => {
    const explained = (sql: Sql) =>
      sql<[{ 'QUERY PLAN': [{ Plan: Plan }] }]>`explain (analyze, buffers, format json) ${statement(sql) as unknown as ReturnType<Sql>}`
    const [row] = await database.query(explained, 60_000)
    const plan = row['QUERY PLAN'][0].Plan
    costs.push({ pages: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'], rows: rowsRead(plan) })
    return database.query(statement, withinMs)
  }
  return { ...database, query }
}

interface Plan {
  'Node Type': string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  'Shared Hit Blocks': number
  'Shared Read Blocks': number
  Plans?: Plan[]
}

const isTableScan = (type: string) => /^(?:Seq|Index|Index Only|Bitmap Heap) Scan$/.test(type)

function rowsRead(plan: Plan): number {
  const own = isTableScan(plan['Node Type']) ? (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) * plan['Actual Loops'] : 0
  return (plan.Plans ?? []).reduce((sum, child) => sum + rowsRead(child), own)
}
