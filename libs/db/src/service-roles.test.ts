import { expect, test } from 'vitest'
import { allowLogin } from './service-roles.js'

test.each(["x'; drop table users; --", 'short', ''])(
  'a password that could end the statement, or be guessed, is refused before anything is sent: %j',
  async (password) => {
    await expect(allowLogin('postgres://127.0.0.1:1/none', 'noesis_auth', password)).rejects.toThrow(/at least 16 characters/)
  },
)
