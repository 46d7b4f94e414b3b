import type { TProperties } from 'typebox'

export interface ConfigProblem {
  variable: string
  problem: string
}

export type Environment = Record<string, string | undefined>

/** Words of examples, and what people type to get past a check. */
const placeholder =
  /<.*>|change.?(me|this)|replace.?(me|this|with)|placeholder|insecure|^(your|my|the|example|default|secret|password|jwt|dev|test)[-_]/i
const fewestDistinct = 8
const shortestPassword = 12
const commonPassword = /^(.*?)(password|passw0rd|postgres|secret|admin|root|redis|nats|guest|default|noesis|selemene|qwerty|letmein|123456)(.*)$/i

interface SecretSchema {
  secret?: boolean
  format?: string
  minLength?: number
}

/** Production's secrets that are set and weak: examples, repetitions, and one secret in the place of two. Names only, never a value. */
export function weakSecrets(variables: TProperties, environment: Environment): ConfigProblem[] {
  const secrets = Object.entries(variables).filter(([, schema]) => (schema as SecretSchema).secret === true)
  const ours = secrets.filter(([, schema]) => (schema as SecretSchema).minLength !== undefined).map(([name]) => name)
  const addresses = secrets.filter(([, schema]) => (schema as SecretSchema).format === 'uri').map(([name]) => name)
  return [
    ...ours.flatMap((name) => problemOf(name, faultOfSecret(environment[name] ?? ''))),
    ...addresses.flatMap((name) => problemOf(name, faultOfPasswords(environment[name] ?? ''))),
    ...ours.flatMap((name, index) => problemOf(name, sameAs(ours.slice(0, index), name, environment))),
  ]
}

const problemOf = (variable: string, problem: string | undefined): ConfigProblem[] => (problem === undefined ? [] : [{ variable, problem }])

function faultOfSecret(text: string): string | undefined {
  if (text === '') return undefined
  if (placeholder.test(text)) return 'must not be an example: make a random one'
  return isRepetition(text) ? 'must not repeat the same few characters: make a random one' : undefined
}

function isRepetition(text: string): boolean {
  return new Set(text).size < fewestDistinct || /^(.{1,16}?)\1+$/s.test(text)
}

function faultOfPasswords(text: string): string | undefined {
  const passwords = text.split(',').flatMap((part) => (URL.canParse(part) ? new URL(part).password : ''))
  return passwords.filter((password) => password !== '').some((password) => isWeakPassword(decodeURIComponent(password)))
    ? 'has a weak password: make a random one'
    : undefined
}

const isWeakPassword = (password: string) =>
  password.length < shortestPassword || placeholder.test(password) || isRepetition(password) || hasLittleBeside(commonPassword.exec(password))

/** A common word with a few characters around it is a common password. */
const hasLittleBeside = (match: RegExpExecArray | null) => match !== null && `${match[1]}${match[3]}`.length < fewestDistinct

function sameAs(others: readonly string[], name: string, environment: Environment): string | undefined {
  const same = environment[name] ? others.find((other) => environment[other] === environment[name]) : undefined
  return same === undefined ? undefined : `must differ from ${same}`
}
