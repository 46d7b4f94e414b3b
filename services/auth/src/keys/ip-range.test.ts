import { expect, test } from 'vitest'
import { isIpRange } from './ip-range.js'

test.each(['203.0.113.7', '10.0.0.0/8', '0.0.0.0/0', '2001:db8::/32', '::1', '::/128'])('%s is an address or a range', (text) => {
  expect(isIpRange(text)).toBe(true)
})

test.each(['', 'here', '10.0.0.0/33', '10.0.0/8', '10.0.0.0/', '10.0.0.0/-1', '2001:db8::/129', '10.0.0.1 ', 'fe80::1%eth0', '1.2.3.4/8/9'])(
  '%j is none',
  (text) => {
    expect(isIpRange(text)).toBe(false)
  },
)
