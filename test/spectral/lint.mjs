#!/usr/bin/env node
// npm run lint:api [-- base URL]: the documents that a running stack serves, under the recommended rules of Spectral. Exits 1 for a fault or a warning.
import { fileURLToPath } from 'node:url'
import { installApart } from '../support/install-apart.mjs'

const base = process.argv[2] ?? 'http://127.0.0.1:8080'
/** Of AsyncAPI 3.1 we use nothing that 3.0 has not; and who operates a server, with what address, is not for the program to say. */
const left = ['asyncapi-latest-version', 'asyncapi-info-contact-properties']

installApart(fileURLToPath(new URL('.', import.meta.url)))
const { default: core } = await import('@stoplight/spectral-core')
const { default: rulesets } = await import('@stoplight/spectral-rulesets')
const faults = [...(await faultsOf('/api/openapi.json', rulesets.oas)), ...(await faultsOf('/api/asyncapi.json', rulesets.asyncapi))]
for (const fault of faults) process.stdout.write(`${fault}\n`)
process.stdout.write(faults.length === 0 ? 'Spectral finds no fault and no warning.\n' : `${faults.length} faults\n`)
process.exit(faults.length === 0 ? 0 : 1)

async function faultsOf(path, ruleset) {
  const answer = await fetch(`${base}${path}`)
  const spectral = new core.Spectral()
  spectral.setRuleset({ extends: [[ruleset, 'recommended']] })
  const found = await spectral.run(await answer.json())
  return found.filter(({ code }) => !left.includes(code)).map(({ code, path: place, message }) => `${path} ${place.join('/')}: ${message} (${code})`)
}
