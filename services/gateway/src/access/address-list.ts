import { BlockList, isIP } from 'node:net'

/** True when `address` is one of `list`: single addresses or networks written address/prefix, IPv4 or IPv6. */
export function isListed(address: string, list: readonly string[]): boolean {
  const plain = withoutMapping(address)
  const family = isIP(plain)
  if (family === 0) return false
  const networks = new BlockList()
  for (const entry of list) {
    const [network = '', prefix] = entry.split('/')
    const version = isIP(network)
    if (version === 0) continue
    const whole = version === 4 ? 32 : 128
    networks.addSubnet(network, prefix === undefined ? whole : Number(prefix), version === 4 ? 'ipv4' : 'ipv6')
  }
  return networks.check(plain, family === 4 ? 'ipv4' : 'ipv6')
}

/** An IPv4 address that arrived on an IPv6 socket is written ::ffff:a.b.c.d. */
export const withoutMapping = (address: string): string =>
  address.startsWith('::ffff:') && isIP(address.slice(7)) === 4 ? address.slice(7) : address

/**
 * Whom an address stands for where callers are counted by it. With IPv6 that is its network of 64 bits, the least that one household or
 * server gets: its owner may change the rest of the address with every request.
 */
export function networkOf(address: string): string {
  const plain = withoutMapping(address)
  if (isIP(plain) !== 6) return plain
  const [before, after] = plain.split('::').map((part) => part.split(':').filter((group) => group !== ''))
  const missing = 8 - (before as string[]).length - (after?.length ?? 0)
  const groups = [...(before as string[]), ...Array<string>(missing).fill('0'), ...(after ?? [])]
  const network = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16))
  return `${network.join(':')}::/64`
}
