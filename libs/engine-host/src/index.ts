export * from './host-engines.js'
export * from './load-engines.js'
