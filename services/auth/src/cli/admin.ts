import { adminCommands } from './admin-commands.js'
import { runCommand } from './command.js'
import { print } from './print.js'
import { runCli } from './run-cli.js'

await runCli(async () => {
  const args = process.argv.slice(2)
  const output = await runCommand(
    'admin',
    adminCommands,
    args.filter((arg) => arg !== '--json'),
  )
  if (output !== undefined) print(output, args.includes('--json'))
})
