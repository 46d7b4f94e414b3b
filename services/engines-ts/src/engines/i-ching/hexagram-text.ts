/** What the book says of one hexagram, in this project's own words. */
export interface HexagramText {
  judgment: string
  image: string
  /** Six lines, bottom first. */
  lines: readonly [string, string, string, string, string, string]
  /** Read when all six lines change; the book has such a text for hexagrams 1 and 2 only. */
  allLines?: string
}
