import { runCommand } from './command.js'
import { keyCommands } from './key-commands.js'
import { print } from './print.js'
import { runCli } from './run-cli.js'

const commands = keyCommands.map((command) => ({ ...command, words: command.words.replace(/^keys /, '') }))

await runCli(async () => {
  const args = process.argv.slice(2)
  const output = await runCommand(
    'keys',
    commands,
    args.filter((arg) => arg !== '--json'),
  )
  if (output !== undefined) print(output, args.includes('--json'))
})
