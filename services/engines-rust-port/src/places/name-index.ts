import type { Gazetteer } from './gazetteer-file.js'

/** Whether a place may be among the results. */
export type Admits = (place: number) => boolean

/** The sorted names of a gazetteer. Results are indexes of places, each once, most populous first unless said. */
export interface NameIndex {
  exactly(wanted: string, admitted: Admits, most: number): number[]
  beginningWith(wanted: string, admitted: Admits, most: number): number[]
  /** Names with the same first letter that are at most `errors` typing errors away; the fewest errors first. */
  almost(wanted: string, admitted: Admits, errors: number): number[]
}

export function createNameIndex({ keys, keyStarts, keyPlaces }: Pick<Gazetteer, 'keys' | 'keyStarts' | 'keyPlaces'>): NameIndex {
  const count = keyPlaces.length
  const buffer = Buffer.from(keys.buffer, keys.byteOffset, keys.byteLength)
  const start = (i: number) => keyStarts[i] as number
  const letterSets = Uint32Array.from({ length: count }, (_, i) => lettersIn(buffer, start(i), start(i + 1)))

  /** The first name that is not before `bytes`; with `beyond`, the first after it that does not begin with it. */
  function bound(bytes: Buffer, beyond: boolean): number {
    let [low, high] = [0, count]
    while (low < high) {
      const middle = (low + high) >> 1
      const end = beyond ? Math.min(start(middle + 1), start(middle) + bytes.length) : start(middle + 1)
      const order = buffer.compare(bytes, 0, bytes.length, start(middle), end)
      if (order < 0 || (beyond && order === 0)) low = middle + 1
      else high = middle
    }
    return low
  }

  /** The `most` smallest indexes of the places that names `from` to `to` belong to. */
  function smallest(from: number, to: number, admitted: Admits, most: number): number[] {
    const found: number[] = []
    let worst = Number.POSITIVE_INFINITY
    for (let i = from; i < to; i++) {
      const place = keyPlaces[i] as number
      if (place >= worst || !admitted(place)) continue
      if (!insertOnce(found, place)) continue
      if (found.length > most) found.pop()
      if (found.length === most) worst = found.at(-1) as number
    }
    return found
  }

  return {
    exactly(wanted, admitted, most) {
      const bytes = Buffer.from(wanted)
      const from = bound(bytes, false)
      let to = from
      // Of the names that begin like this, those of the same length come first.
      while (to < count && start(to + 1) - start(to) === bytes.length && buffer.compare(bytes, 0, bytes.length, start(to), start(to + 1)) === 0)
        to += 1
      return smallest(from, to, admitted, most)
    },

    beginningWith(wanted, admitted, most) {
      const bytes = Buffer.from(wanted)
      return smallest(bound(bytes, false), bound(bytes, true), admitted, most)
    },

    almost(wanted, admitted, errors) {
      const bytes = Buffer.from(wanted)
      // A typing error changes one byte of a Latin name, and up to three of one in another script.
      const edits = bytes.length === wanted.length ? errors : 2 * errors
      const letters = lettersIn(bytes, 0, bytes.length)
      const measure = createMeasure(bytes, edits)
      const first = Buffer.from(String.fromCodePoint(wanted.codePointAt(0) as number))
      const near: { place: number; distance: number }[] = []
      const to = bound(first, true)
      for (let i = bound(first, false); i < to; i++) {
        // Each edit takes away one letter at most and brings in another.
        if (Math.abs(start(i + 1) - start(i) - bytes.length) > edits || bitsOf(letters ^ (letterSets[i] as number)) > 2 * edits) continue
        const distance = measure(buffer, start(i), start(i + 1))
        if (distance <= edits && admitted(keyPlaces[i] as number)) near.push({ place: keyPlaces[i] as number, distance })
      }
      return near.sort((a, b) => a.distance - b.distance || a.place - b.place).map(({ place }) => place)
    },
  }
}

/** Keeps an ascending list without doubles; false when it had the value already. */
function insertOnce(sorted: number[], value: number): boolean {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) < value) low = middle + 1
    else high = middle
  }
  if (sorted[low] === value) return false
  sorted.splice(low, 0, value)
  return true
}

/** Which bytes occur, as 32 bits. */
function lettersIn(bytes: Uint8Array, from: number, end: number): number {
  let bits = 0
  for (let i = from; i < end; i++) bits |= 1 << ((bytes[i] as number) & 31)
  return bits
}

/** How many bits are set. */
function bitsOf(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x5555_5555)
  left = (left & 0x3333_3333) + ((left >>> 2) & 0x3333_3333)
  return (((left + (left >>> 4)) & 0x0f0f_0f0f) * 0x0101_0101) >>> 24
}

/**
 * Optimal string alignment (edits and swaps of neighbors) from `wanted` to the bytes of a name; gives up with `most` + 1 as soon as it
 * must be more than `most`. Its rows are made once for all the names that one query is compared with.
 */
function createMeasure(wanted: Uint8Array, most: number): (bytes: Uint8Array, from: number, end: number) => number {
  const width = wanted.length + 1
  let [beforeLast, last, row] = [new Uint8Array(width), new Uint8Array(width), new Uint8Array(width)]
  return (bytes, from, end) => {
    for (let j = 0; j < width; j++) last[j] = j
    for (let i = 1; i <= end - from; i++) {
      const byte = bytes[from + i - 1]
      let least = i
      row[0] = i
      for (let j = 1; j < width; j++) {
        const replaced = (last[j - 1] as number) + (byte === wanted[j - 1] ? 0 : 1)
        let edits = Math.min(replaced, (last[j] as number) + 1, (row[j - 1] as number) + 1)
        if (i > 1 && j > 1 && byte === wanted[j - 2] && bytes[from + i - 2] === wanted[j - 1])
          edits = Math.min(edits, (beforeLast[j - 2] as number) + 1)
        row[j] = edits
        if (edits < least) least = edits
      }
      if (least > most) return most + 1
      ;[beforeLast, last, row] = [last, row, beforeLast]
    }
    return last[width - 1] as number
  }
}
