import postgres from 'postgres'

/** A statement runner: a connection, or a transaction on it. */
export type Sql = postgres.ISql

const connectTimeoutSeconds = 5
const idleSeconds = 60
/** Where Supabase's transaction pooler listens. Prepared statements do not live across its connections. */
const transactionPoolerPort = '6543'

export const isTransactionPooler = (url: string): boolean => new URL(url).port === transactionPoolerPort

/** One connection, made when it is first needed and again after it was lost. For this package only: nothing here bounds a wait. */
export function openDriver(url: string, name: string, options: postgres.Options<Record<string, never>> = {}): postgres.Sql {
  return postgres(url, {
    max: 1,
    connect_timeout: connectTimeoutSeconds,
    idle_timeout: idleSeconds,
    prepare: !isTransactionPooler(url),
    // Arrays travel as JSON or as text, so that no connection needs the extra round trip for array types.
    fetch_types: false,
    connection: { application_name: name },
    onnotice: () => undefined,
    ...options,
  })
}
