import { expect, test } from 'vitest'
import { credentialOf } from './credential.js'

test.each([
  [{}, 'none', ''],
  [{ 'x-api-key': '' }, 'none', ''],
  [{ 'x-api-key': 'k' }, 'api_key', 'k'],
  [{ 'x-api-key': 'k', authorization: 'Bearer t' }, 'api_key', 'k'],
  [{ 'x-api-key': '', authorization: 'Bearer t' }, 'jwt', 't'],
  [{ authorization: 'bearer   t' }, 'jwt', 't'],
  [{ authorization: 'Basic dDp0' }, 'jwt', ''],
  [{ authorization: '' }, 'jwt', ''],
] as const)('%j is judged by its %s', (headers, method, secret) => {
  expect(credentialOf(headers)).toEqual({ method, secret })
})
