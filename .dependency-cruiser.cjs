/** Who may import whom. `npm run check` holds it; test/contract plants a violation and demands that it fails. */
const only = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })
const selemene = '^(libs|services)/'

module.exports = {
  forbidden: [
    only('no-cycles', 'Modules that need each other at run time are one module, or one too many. Types may look both ways.', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    only('contracts-stand-alone', 'contracts imports typebox and Node only.', { path: '^libs/contracts/src' }, { path: selemene, pathNot: '^libs/contracts/' }),
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
    only('one-door-nats', 'Only libs/bus speaks to NATS, and the floor that the bench compares it with.', { pathNot: '^(libs/bus|test/load)/' }, { path: 'node_modules/@nats-io' }),
    only('one-door-posthog', 'Only analytics/posthog speaks to PostHog.', { pathNot: '^services/analytics/src/posthog/' }, { path: 'node_modules/posthog-node' }),
    only('one-door-jose', 'Only tokens are signed and verified.', { path: '^(libs|services)/', pathNot: '^services/(auth/src/tokens/|gateway/src/access/)' }, { path: 'node_modules/jose' }),
    only('acceptance-is-a-stranger', 'Acceptance tests know the API and nothing of what is behind it.', { path: '^test/acceptance/' }, { path: selemene }),
    only('clients-are-strangers', 'A client knows the document of the API, and nothing of what is behind it.', { path: '^clients/' }, { path: selemene }),
    only('resolvable', 'Every import leads somewhere; the bench installs its peers by itself.', { pathNot: '^test/load/peers/' }, { couldNotResolve: true, pathNot: '^bun:' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.local)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'], extensions: ['.ts', '.js', '.mjs', '.json'] },
  },
}
