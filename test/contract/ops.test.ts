import { expect, test } from 'vitest'
import { isAtLeast } from '../../deploy/ops/check.js'
import { callOps, commandNames, loadCommand } from '../../deploy/ops/run-ops.js'

test('--help lists every command with what it does', async () => {
  const out = await callOps(['--help'])
  expect(commandNames().length).toBeGreaterThan(2)
  for (const name of commandNames()) {
    const { summary, target } = await loadCommand(name)
    expect(summary).toMatch(/^[A-Z].*\.$/)
    expect(out).toMatch(new RegExp(`^ {2}${name}${target === undefined ? '' : ` <${target}>`} +\\S`, 'm'))
  }
})

test.each([
  ['an unknown command', ['no-such-command'], /^There is no command no-such-command\./],
  ['an unknown option', ['check-db', '--no-such-option'], /Unknown option '--no-such-option'/],
  ['a word too many', ['check-db', 'word'], /^check-db takes options only\./],
])('%s is refused with the usage', async (_, args, message) => {
  const refusal = await callOps(args).catch((error: Error) => error.message)
  expect(refusal).toMatch(message)
  expect(refusal).toContain('Usage: npm run ops')
})

test('a command says its own options', async () => {
  expect(await callOps(['check-db', '--help'])).toMatch(/^Usage: npm run ops -- check-db/)
})

test.each([
  ['2.12.3', '2.12.3', true],
  ['2.13.0', '2.12.3', true],
  ['2.12.2', '2.12.3', false],
  ['2.9.10', '2.12.3', false],
  ['18.1 (Debian 18.1-1)', '15', true],
])('version %s is at least %s: %s', (version, least, expected) => expect(isAtLeast(version, least)).toBe(expected))
