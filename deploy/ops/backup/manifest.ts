import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createParser, NoesisError, Strict } from '@selemene/contracts'
import Type, { type Static } from 'typebox'

const Manifest = Strict({
  made_at: Type.String(),
  /** Of the migrations; the tables are brought to it before they are filled. */
  schema_version: Type.Integer({ minimum: 1 }),
  /** First days of the months of which there are usage rows. */
  usage_months: Type.Array(Type.String({ format: 'date' })),
  tables: Type.Array(
    Strict({
      name: Type.String({ pattern: '^[a-z_]+$' }),
      columns: Type.Array(Type.String()),
      rows: Type.Integer({ minimum: 0 }),
      /** Of the text that COPY wrote, before it was compressed. */
      sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    }),
  ),
})
export type Manifest = Static<typeof Manifest>

export const manifestFile = (folder: string): string => join(folder, 'manifest.json')
export const dataFile = (folder: string, table: string): string => join(folder, `${table}.copy.gz`)

export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(manifestFile(folder), 'utf8').catch((cause: unknown) => {
    throw new NoesisError('NOT_FOUND', `${folder} holds no finished backup: it has no manifest.json.`, { cause })
  })
  return createParser(Manifest)(JSON.parse(text))
}
