let lastSecond = Number.NaN
let untilSecond = ''

/** As `Date.prototype.toISOString`, for what is written many times a second. Milliseconds since 1970, whole, years 0 to 9999. */
export function isoTime(ms: number): string {
  const second = Math.floor(ms / 1000)
  if (second !== lastSecond) {
    lastSecond = second
    untilSecond = new Date(second * 1000).toISOString().slice(0, -4)
  }
  return `${untilSecond}${String(ms - second * 1000).padStart(3, '0')}Z`
}
