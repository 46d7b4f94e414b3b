export type { StackState } from './stack-state.js'
export { type StackOptions, startStack } from './start-stack.js'
export { type StoreOptions, type Stores, startStores } from './start-stores.js'
export { createSupervisor, type Supervisor } from './supervisor.js'
