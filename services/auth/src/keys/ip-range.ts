import { isIP } from 'node:net'

/** True for an address or a CIDR range: `203.0.113.7`, `10.0.0.0/8`, `2001:db8::/32`. */
export function isIpRange(text: string): boolean {
  const [, address = '', prefix] = /^([0-9a-f.:]+)(?:\/(\d{1,3}))?$/i.exec(text) ?? []
  const version = isIP(address)
  return version !== 0 && Number(prefix ?? 0) <= (version === 4 ? 32 : 128)
}

/** True when every address of `inner` is one of `outer`; null stands for all addresses. */
export function rangesCover(outer: readonly string[] | null, inner: readonly string[] | null): boolean {
  if (outer === null) return true
  if (inner === null) return false
  const spans = merge(outer.map(spanOf))
  return inner.map(spanOf).every(({ version, first, last }) => spans.some((s) => s.version === version && s.first <= first && last <= s.last))
}

/** First and last address of a range, as numbers. */
interface Span {
  version: number
  first: bigint
  last: bigint
}

function spanOf(range: string): Span {
  const [address = '', prefix] = range.split('/')
  const version = isIP(address)
  const bits = version === 4 ? 32 : 128
  const hostBits = BigInt(bits - Number(prefix ?? bits))
  const number = version === 4 ? numberOf(address.split('.'), 10, 8n) : numberOf(groupsOf(address), 16, 16n)
  const first = (number >> hostBits) << hostBits
  return { version, first, last: first + (1n << hostBits) - 1n }
}

const numberOf = (parts: readonly string[], radix: number, width: bigint): bigint =>
  parts.reduce((sum, part) => (sum << width) + BigInt(Number.parseInt(part, radix)), 0n)

/** The eight groups of an IPv6 address. The URL parser writes an embedded IPv4 address in hexadecimal, and zeros as `::` at most once. */
function groupsOf(address: string): string[] {
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::')
  const before = head.split(':').filter((group) => group !== '')
  const after = (tail ?? '').split(':').filter((group) => group !== '')
  return [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after]
}

/** Ranges that touch or overlap become one: two halves together cover the whole. */
function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const span of spans.toSorted((a, b) => a.version - b.version || (a.first < b.first ? -1 : 1))) {
    const before = merged.at(-1)
    if (before?.version === span.version && span.first <= before.last + 1n) {
      if (span.last > before.last) before.last = span.last
    } else merged.push({ ...span })
  }
  return merged
}
