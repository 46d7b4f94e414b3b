export * from './external-api-metrics.js'
export * from './host-engines.js'
export * from './load-engines.js'
