import { authCalls, OneOf, Strict } from '@selemene/contracts'
import { usageGroups } from '@selemene/db'
import Type from 'typebox'
import { commandLine } from '../actor.js'
import { listAudit } from '../audit/list-audit.js'
import { readMaintenance, startMaintenance, stopMaintenance } from '../maintenance/maintenance.js'
import { createInvite } from '../users/create-invite.js'
import { createUser } from '../users/create-user.js'
import { listUsers } from '../users/list-users.js'
import { updateUser } from '../users/update-user.js'
import { type Command, defineCommand } from './command.js'
import { idOf, keyCommands } from './key-commands.js'
import { usageByDays } from './usage-by-days.js'

const Day = (description: string) => Type.Optional(Type.String({ format: 'date', description }))

/** Everything that an operator does at the command line; where a route does the same, both call the same function. */
export const adminCommands: Command[] = [
  ...keyCommands,
  defineCommand({
    words: 'users create',
    summary: 'A user without a key.',
    input: authCalls.createUser.request,
    run: async ({ parts }, input) => ({ fields: await createUser(parts, commandLine, input) }),
  }),
  defineCommand({
    words: 'users list',
    summary: 'Users, newest first.',
    input: authCalls.listUsers.request,
    async run({ parts }, input) {
      const { users, next_cursor } = await listUsers(parts, input)
      return { next_cursor, rows: users.map(({ updated_at: _, consciousness_level, ...user }) => ({ ...user, level: consciousness_level })) }
    },
  }),
  defineCommand({
    words: 'users update',
    summary: 'Changes a user; --status suspended refuses all of its keys.',
    target: 'user-id',
    input: authCalls.updateUser.request,
    run: async ({ parts }, input, target) => ({ fields: await updateUser(parts, commandLine, idOf(target), input) }),
  }),
  defineCommand({
    words: 'invites create',
    summary: 'A code to register with.',
    input: authCalls.createInvite.request,
    async run({ parts }, input) {
      const { invite_code, ...invite } = await createInvite(parts, commandLine, input)
      return { secret: invite_code, fields: invite }
    },
  }),
  defineCommand({
    words: 'usage',
    summary: 'Calls counted, with their median and 95th percentile; the last 30 days unless said.',
    input: Strict({
      from: Day('First day, YYYY-MM-DD'),
      to: Day('Last day'),
      user_id: authCalls.listKeys.request.properties.user_id,
      group_by: Type.Optional(OneOf([...usageGroups], { description: 'What to count by' })),
    }),
    run: async ({ parts }, input) => ({ rows: await usageByDays(parts.db, input) }),
  }),
  defineCommand({
    words: 'audit',
    summary: 'Who did what to whom, newest first.',
    input: authCalls.listAudit.request,
    async run({ parts }, input) {
      const { entries, next_cursor } = await listAudit(parts, input)
      return {
        next_cursor,
        rows: entries.map(({ at, actor_user_id, action, target_type, target_id, details }) => ({
          at,
          actor: actor_user_id,
          action,
          target_type,
          target_id,
          details,
        })),
      }
    },
  }),
  defineCommand({
    words: 'maintenance show',
    summary: 'Whether maintenance is on.',
    input: Strict({}),
    run: async ({ parts }) => ({ fields: await readMaintenance(parts) }),
  }),
  defineCommand({
    words: 'maintenance start',
    summary: 'Answers 503 to everyone but admins and health.',
    input: authCalls.startMaintenance.request,
    run: async ({ parts }, input) => ({ fields: await startMaintenance(parts, commandLine, input) }),
  }),
  defineCommand({
    words: 'maintenance stop',
    summary: 'Serves everyone again.',
    input: Strict({}),
    run: async ({ parts }) => ({ fields: await stopMaintenance(parts, commandLine) }),
  }),
]
