export { startStack } from './start-stack.js'
export { createSupervisor } from './supervisor.js'
