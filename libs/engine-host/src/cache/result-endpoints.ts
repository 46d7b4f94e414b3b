import { type Bus, type Endpoint, jsonEndpoint } from '@selemene/bus'
import { ClearResults, createParser, ListAskedMost, parseJson, subjects } from '@selemene/contracts'
import type { AskedMost } from './asked-most.js'
import type { ResultCache } from './result-cache.js'

const parse = createParser(ClearResults)

/** Drops what this instance keeps and what it shares with others. Each instance is asked alone. */
export const clearEndpoint = (service: string, cache: ResultCache): Endpoint =>
  jsonEndpoint(subjects.results(service, 'clear'), parse, ({ engine_id }) => cache.clear(engine_id))

/** Tells what became of the look-ups of this instance. Each instance is asked alone. */
export const countEndpoint = (service: string, cache: ResultCache): Endpoint =>
  jsonEndpoint(
    subjects.results(service, 'count'),
    () => undefined,
    async () => cache.count(),
  )

/** Tells which requests are repeated most at this instance. Each instance is asked alone. */
export const listEndpoint = (service: string, asked: AskedMost): Endpoint =>
  jsonEndpoint(subjects.results(service, 'list'), createParser(ListAskedMost), async ({ most }) => ({ requests: asked.list(most) }))

/** Drops results also when the question did not reach this process, such as while it was frozen. */
export function followClearings(bus: Pick<Bus, 'listen'>, cache: ResultCache): void {
  bus.listen(subjects.notices.resultsCleared, (body) => void cache.clear(parse(parseJson(body)).engine_id))
}
