import { BlockList, isIP } from 'node:net'

/** What a variable's text has to be, beyond text. */
export type ValueFormat = keyof typeof formats

/** What is wrong with `text`; undefined when nothing is. Never repeats the text, which may be a secret. */
export const faultOf = (format: ValueFormat, text: string, production: boolean): string | undefined => formats[format](text, production)

const formats = {
  /** One or several addresses of a server, comma-separated. */
  uri(text: string) {
    const parts = text.split(',')
    if (!parts.every((part) => URL.canParse(part))) return 'must be a URL'
    return parts.every(isDecodable) ? undefined : 'has a % that stands for itself: write it as %25'
  },
  /** Where this service itself sends something, or may be reached. */
  web(text: string, production: boolean) {
    const url = URL.canParse(text) ? new URL(text) : undefined
    if (url?.protocol !== 'http:' && url?.protocol !== 'https:') return 'must be a URL with http or https'
    return production && isNeverMeant(url.hostname) ? 'must not lead to a link-local or metadata address' : undefined
  },
  /** Addresses and networks, comma-separated. */
  networks: (text: string) => (listOf(text).every(isNetwork) ? undefined : 'must be addresses or networks such as 10.0.0.0/8, comma-separated'),
  /** What browsers send as Origin, comma-separated; `*` only outside production. */
  origins(text: string, production: boolean) {
    if (production && listOf(text).includes('*')) return 'must not be * in production'
    return listOf(text).every((part) => part === '*' || isOrigin(part))
      ? undefined
      : 'must be origins such as https://app.example.org, comma-separated'
  },
}

/** Every client of a server decodes its login, and throws where it cannot. */
function isDecodable(text: string): boolean {
  const { username, password } = new URL(text)
  try {
    decodeURIComponent(username + password)
    return true
  } catch {
    return false
  }
}

const listOf = (text: string) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

const isOrigin = (text: string) => !text.includes('*') && URL.canParse(text) && new URL(text).origin === text

function isNetwork(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/')
  const version = isIP(address)
  if (version === 0 || more.length > 0) return false
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128))
}

/** Link-local networks, where clouds answer with their machines' credentials, and the same services outside of them. */
const neverMeant = new BlockList()
neverMeant.addSubnet('169.254.0.0', 16, 'ipv4')
neverMeant.addSubnet('0.0.0.0', 8, 'ipv4')
neverMeant.addAddress('100.100.100.200', 'ipv4')
neverMeant.addSubnet('fe80::', 10, 'ipv6')
neverMeant.addAddress('fd00:ec2::254', 'ipv6')
neverMeant.addAddress('::', 'ipv6')
const metadataName = /^(metadata|instance-data)(\.|$)/

/** A host name as `URL` writes it: IPv6 in brackets, IPv4 as four decimal numbers however it was typed. */
function isNeverMeant(hostname: string): boolean {
  const plain = hostname.replace(/^\[|\]$/g, '')
  const version = isIP(plain)
  return version === 0 ? metadataName.test(plain) : neverMeant.check(plain, version === 4 ? 'ipv4' : 'ipv6')
}
