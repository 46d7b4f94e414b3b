const quote = 34
const backslash = 92

/** True when brackets and braces outside strings nest deeper than `most`. Reads bytes once; says nothing about validity. */
export function nestsDeeperThan(json: Uint8Array, most: number): boolean {
  let depth = 0
  let inString = false
  for (let i = 0; i < json.length; i++) {
    const byte = json[i]
    if (inString) {
      if (byte === backslash) i += 1
      else if (byte === quote) inString = false
    } else if (byte === quote) inString = true
    else if (byte === 0x7b || byte === 0x5b) {
      depth += 1
      if (depth > most) return true
    } else if (byte === 0x7d || byte === 0x5d) depth -= 1
  }
  return false
}
