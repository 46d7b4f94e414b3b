/** Who may import whom. `npm run check` holds it; test/contract plants a violation and demands that it fails. */
const only = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })
const selemene = '^(libs|services)/'

module.exports = {
  forbidden: [
    only('no-cycles', 'Modules that need each other, be it for a type, are one module, or one too many.', {}, { circular: true }),
    only('contracts-stand-alone', 'contracts imports typebox and Node only.', { path: '^libs/contracts/src' }, { path: selemene, pathNot: '^libs/contracts/' }),
    only('traditions-stand-alone', 'traditions imports nothing: tables and arithmetic.', { path: '^libs/traditions/src', pathNot: '\\.test\\.ts$' }, { pathNot: '^libs/traditions/src/' }),
    only('engine-is-pure', 'engine imports contracts only.', { path: '^libs/engine/src' }, { path: selemene, pathNot: '^libs/(contracts|engine)/' }),
    only('bus-on-contracts', 'bus imports contracts only.', { path: '^libs/bus/src' }, { path: selemene, pathNot: '^libs/(contracts|bus)/' }),
    only('db-on-contracts', 'db imports contracts only.', { path: '^libs/db/src' }, { path: selemene, pathNot: '^libs/(contracts|db)/' }),
    only('service-frame', 'service imports contracts and bus.', { path: '^libs/service/src' }, { path: selemene, pathNot: '^libs/(contracts|bus|service)/' }),
    only('engine-host-frame', 'engine-host imports contracts, engine, bus and service.', { path: '^libs/engine-host/src' }, { path: selemene, pathNot: '^libs/(contracts|engine|bus|service|engine-host)/' }),
    only('libs-know-no-service', 'A library never imports a service.', { path: '^libs/' }, { path: '^services/' }),
    only('services-are-apart', 'A service never imports another.', { path: '^services/([^/]+)/src/' }, { path: '^services/([^/]+)/', pathNot: '^services/$1/' }),
    only('local-stack-is-for-development', 'Nothing that runs in production imports the local stack.', { path: '^(services|libs/(?!local-stack))' }, { path: '^libs/local-stack/' }),
    only('engines-are-apart', 'An engine never imports another.', { path: '^services/[^/]+/src/engines/([^/]+)/' }, { path: '^services/[^/]+/src/engines/([^/]+)/', pathNot: '^services/[^/]+/src/engines/$1/' }),
    only('engines-reach-no-frame', 'An engine imports contracts, engine, its own folder and its service’s ports.', { path: '^services/[^/]+/src/engines/' }, { path: '^libs/(bus|db|service|engine-host)/' }),
    only('workflows-are-data', 'A workflow imports its definition and its rules.', { path: '^services/orchestrator/src/workflows/([^/]+)/' }, { path: '^services/orchestrator/src/(execute|main)' }),
    only('one-door-sweph', 'Only ephemeris/ opens the Swiss Ephemeris.', { pathNot: '^services/engines-rust-port/src/ephemeris/' }, { path: 'node_modules/sweph' }),
    only('one-door-postgres', 'Only libs/db speaks to Postgres.', { pathNot: '^libs/db/' }, { path: 'node_modules/postgres/' }),
    only('one-door-nats', 'Only libs/bus speaks to NATS, a test below the bus by test/support/plain-client, and the floor that the bench compares it with.', { pathNot: '^(libs/bus/src/|test/load/|test/support/plain-client\\.ts$)' }, { path: 'node_modules/@nats-io' }),
    only('wire-behind-bus', 'The client’s connection and messages stay in wire/; the rest of the bus knows its interface, and of the client the stream management alone.', { path: '^libs/bus/(src/(?!wire/)|test/)' }, { path: 'node_modules/@nats-io/(?!jetstream/)' }),
    only('bus-keeps-its-connection', 'A bus hands out nothing of its client: its connection and its wires are known inside libs/bus alone, and to the contract of the wires.', { pathNot: '^(libs/bus/(src/(?!index\\.ts$)|test/)|test/integration/bus/wire\\.test\\.ts$)' }, { path: '^libs/bus/src/(connection\\.ts|wire/(?!wire\\.ts))' }),
    only('one-door-posthog', 'Only analytics/posthog speaks to PostHog.', { pathNot: '^services/analytics/src/posthog/' }, { path: 'node_modules/posthog-node' }),
    only('one-door-ajv', 'Only createValidator checks by a schema; acceptance tests, who are strangers, check the served document with a validator of their own.', { pathNot: '^(libs/contracts/src/(create-validator|text-formats)\\.ts$|test/acceptance/)' }, { path: 'node_modules/(ajv|ajv-formats|typebox/build/(value|compile|format|schema))/' }),
    only('one-door-jose', 'Only tokens are signed and verified.', { path: '^(libs|services)/', pathNot: '^services/(auth/src/tokens/|gateway/src/access/)' }, { path: 'node_modules/jose' }),
    only('acceptance-is-a-stranger', 'Acceptance tests know the API and nothing of what is behind it.', { path: '^test/acceptance/' }, { path: selemene }),
    only('clients-are-strangers', 'A client knows the document of the API, and nothing of what is behind it.', { path: '^clients/' }, { path: selemene }),
    only('resolvable', 'Every import leads somewhere; the bench installs its peers by itself, and so does what lints the documents.', { pathNot: '^test/(load/peers|spectral)/' }, { couldNotResolve: true, pathNot: '^bun:' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.local)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'], extensions: ['.ts', '.js', '.mjs', '.json'] },
  },
}
