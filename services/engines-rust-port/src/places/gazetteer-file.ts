import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'

/**
 * A gazetteer as columns, ready to be searched where they lie. Places are in order of falling population, so a smaller index is a
 * larger place.
 */
export interface Gazetteer {
  /** Where the data is from and how fresh it is. */
  source: { name: string; license: string; date: string; tzdata: string }
  zones: string[]
  /** [country code, name of the first-level division, or ''] of each region. */
  regions: [string, string][]
  /** GeoNames ids. */
  ids: Uint32Array
  /** Degrees north and east, in hundred-thousandths. */
  latitudes: Int32Array
  longitudes: Int32Array
  populations: Uint32Array
  /** Meters above sea level. */
  elevations: Int16Array
  zoneOf: Uint16Array
  regionOf: Uint16Array
  /** Names in UTF-8, one after the other, and where each begins. */
  names: Uint8Array
  nameStarts: Uint32Array
  /** All folded names in all languages in UTF-8, in byte order, where each begins, and the place that it names. */
  keys: Uint8Array
  keyStarts: Uint32Array
  keyPlaces: Uint32Array
}

const columns = {
  ids: Uint32Array,
  latitudes: Int32Array,
  longitudes: Int32Array,
  populations: Uint32Array,
  elevations: Int16Array,
  zoneOf: Uint16Array,
  regionOf: Uint16Array,
  names: Uint8Array,
  nameStarts: Uint32Array,
  keys: Uint8Array,
  keyStarts: Uint32Array,
  keyPlaces: Uint32Array,
} as const
type Column = keyof typeof columns
const columnNames = Object.keys(columns) as Column[]

/** The columns one after the other, each at a multiple of eight bytes, behind a JSON header with their lengths; all of it in Brotli. */
export function packGazetteer(gazetteer: Gazetteer): Buffer {
  const { source, zones, regions } = gazetteer
  const lengths = Object.fromEntries(columnNames.map((name) => [name, gazetteer[name].length]))
  const header = Buffer.from(JSON.stringify({ source, zones, regions, lengths }))
  const size = Buffer.alloc(8)
  size.writeUInt32LE(header.length)
  const parts = [
    size,
    header,
    ...columnNames.map((name) => Buffer.from(gazetteer[name].buffer, gazetteer[name].byteOffset, gazetteer[name].byteLength)),
  ]
  const packed = Buffer.concat(parts.flatMap((part) => [part, Buffer.alloc(padding(part.length))]))
  return brotliCompressSync(packed, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: packed.length },
  })
}

export function unpackGazetteer(file: Uint8Array): Gazetteer {
  const bytes = new Uint8Array(brotliDecompressSync(file))
  const headerLength = new DataView(bytes.buffer).getUint32(0, true)
  const { lengths, ...rest } = JSON.parse(Buffer.from(bytes.buffer, 8, headerLength).toString()) as Omit<Gazetteer, Column> & {
    lengths: Record<Column, number>
  }
  let at = 8 + headerLength + padding(headerLength)
  const read = Object.fromEntries(
    columnNames.map((name) => {
      const column = new columns[name](bytes.buffer, at, lengths[name])
      at += column.byteLength + padding(column.byteLength)
      return [name, column]
    }),
  ) as unknown as Pick<Gazetteer, Column>
  return { ...rest, ...read }
}

const padding = (length: number) => (8 - (length % 8)) % 8
