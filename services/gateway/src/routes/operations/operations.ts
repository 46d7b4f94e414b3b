import type { App, Deps } from '../../app-types.js'
import type { QueueReader } from '../../queue-reader.js'
import { accuracy } from './accuracy.js'
import { asyncApi } from './asyncapi.js'
import { llmsGuide } from './llms.js'
import { metricsRoute } from './metrics.js'
import { queuesStatus } from './queues.js'
import { systemStatus } from './status.js'

/** Routes for those who run the API and for those who write programs against it. */
export function operations(app: App, deps: Deps, queues: QueueReader): void {
  metricsRoute(app, deps)
  systemStatus(app, deps, queues)
  queuesStatus(app, queues)
  accuracy(app)
  asyncApi(app, deps)
  llmsGuide(app, deps)
}
