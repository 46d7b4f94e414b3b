import { createHeavyWorker } from '@selemene/engine-host'
import { openEngines } from './open-engines.js'

/** What a worker thread of this service runs for one heavy request. */
export const calculate = createHeavyWorker(await openEngines())
