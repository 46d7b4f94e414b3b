import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { root } from '../support/registered-metrics.js'

/** What makes a request over HTTP, or a connection of any kind, in a source text. */
const waysOut =
  /(?<![.\w])fetch\(|\bhttps?\.(?:request|get)\(|from 'node:(?:https|net|tls|dns|dgram)(?:\/promises)?'|from '(?:undici|axios|got|node-fetch|ws)'/

/** Where a deployed service leaves by itself: Sentry, PostHog, FreeAstrologyAPI.com where an operator chose it, and the socket to Postgres. `net` elsewhere only reads addresses. */
const doors = [
  'libs/db/src/pool-connection.ts',
  'libs/service/src/error-reports.ts',
  'services/analytics/src/posthog/posthog-sender.ts',
  'services/engines-rust-port/src/provider/post-question.ts',
]
const readersOfAddresses = /import (?:type )?\{ (?:(?:BlockList|isIP|type Socket|Socket)(?:, )?)+ \} from 'node:net'/
const isComment = /^\s*(?:\*|\/\/)/

function sources(): string[] {
  const folders = ['libs', 'services'].flatMap((top) => readdirSync(`${root}${top}`).map((name) => `${top}/${name}/src`))
  const deployed = folders.filter((folder) => !folder.startsWith('libs/local-stack/'))
  return deployed.flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => `${folder}/${file}`),
  )
}

test('nothing leaves a service but through the known doors, whose addresses are configured: no field of a request becomes a URL', () => {
  const leaving = sources().filter((file) => {
    const lines = readFileSync(`${root}${file}`, 'utf8').split('\n')
    return lines.some((line) => waysOut.test(line) && !readersOfAddresses.test(line) && !isComment.test(line))
  })
  expect(leaving.sort()).toEqual(doors)
})
