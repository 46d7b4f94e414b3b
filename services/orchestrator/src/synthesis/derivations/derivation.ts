type Plain = string | number | boolean

/** A value that follows from others. `of` answers undefined where the tradition says nothing; the rule is silent then. */
export interface Derivation {
  of(...values: unknown[]): unknown
  /** Every value that it can give, where they can be counted. */
  values?: readonly Plain[]
  /** Every value that it can be given, of a table. */
  keys?: readonly string[]
}

/** A derivation by looking a value up. */
export const table = (entries: Readonly<Record<string, Plain>>): Derivation => ({
  of: (value) => (Object.hasOwn(entries, String(value)) ? entries[String(value)] : undefined),
  values: [...new Set(Object.values(entries))],
  keys: Object.keys(entries),
})

/** A derivation by reckoning. */
export const reckoning = (of: Derivation['of'], values?: readonly Plain[]): Derivation => ({ of, ...(values === undefined ? {} : { values }) })

/** A table written the other way round: each value with the keys that it belongs to. */
export const grouped = (groups: Readonly<Record<string, readonly Plain[]>>): Derivation =>
  table(Object.fromEntries(Object.entries(groups).flatMap(([value, keys]) => keys.map((key) => [String(key), value]))))
