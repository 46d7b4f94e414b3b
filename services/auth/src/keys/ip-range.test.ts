import { expect, test } from 'vitest'
import { isIpRange, rangesCover } from './ip-range.js'

test.each(['203.0.113.7', '10.0.0.0/8', '0.0.0.0/0', '2001:db8::/32', '::1', '::/128'])('%s is an address or a range', (text) => {
  expect(isIpRange(text)).toBe(true)
})

test.each(['', 'here', '10.0.0.0/33', '10.0.0/8', '10.0.0.0/', '10.0.0.0/-1', '2001:db8::/129', '10.0.0.1 ', 'fe80::1%eth0', '1.2.3.4/8/9'])(
  '%j is none',
  (text) => {
    expect(isIpRange(text)).toBe(false)
  },
)

test.each([
  [['10.0.0.0/8'], ['10.255.255.255'], true],
  [['10.0.0.0/9', '10.128.0.0/9'], ['10.0.0.0/8'], true],
  [['10.0.0.0/9', '10.128.0.0/10'], ['10.0.0.0/8'], false],
  [['10.0.0.7/24'], ['10.0.0.0/24'], true],
  [['10.0.0.0/24'], ['10.0.0.0/23'], false],
  [['0.0.0.0/0'], ['::/0'], false],
  [['::/0'], ['192.0.2.1'], false],
  [['2001:db8::/32'], ['2001:db8:ffff::1', '2001:DB8::/48'], true],
  [['2001:db8::/32'], ['2001:db9::'], false],
  [['64:ff9b::/96'], ['64:ff9b::192.0.2.1'], true],
  [null, ['::/0'], true],
  [null, null, true],
  [['0.0.0.0/0', '::/0'], null, false],
])('that %j covers %j is %s', (outer, inner, covered) => {
  expect(rangesCover(outer, inner)).toBe(covered)
})
