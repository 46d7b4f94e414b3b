import { NoesisError } from '@selemene/contracts'
import { deleteUser } from '../../../services/auth/src/users/user-data.js'
import { defineCommand } from '../command.js'
import { userIdOf, withOperator } from '../with-operator.js'

export const command = defineCommand({
  summary: 'Removes a user for good; usage stays counted without a name.',
  target: 'user-id or address',
  options: { yes: { type: 'boolean', description: 'Cannot be undone: without it nothing is done' } },
  async run({ yes }, target) {
    if (!yes) throw new NoesisError('INVALID_INPUT', 'This cannot be undone. Export the user first, then add --yes.')
    return { fields: await withOperator(async (parts) => deleteUser(parts, await userIdOf(parts, target))) }
  },
})
