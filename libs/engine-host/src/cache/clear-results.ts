import { type Bus, type Endpoint, jsonEndpoint } from '@selemene/bus'
import { ClearResults, createParser, parseJson, subjects } from '@selemene/contracts'
import type { ResultCache } from './result-cache.js'

const parse = createParser(ClearResults)

/** Drops what this instance keeps and what it shares with others. Each instance is asked alone. */
export const clearEndpoint = (service: string, cache: ResultCache): Endpoint =>
  jsonEndpoint(subjects.results(service, 'clear'), parse, ({ engine_id }) => cache.clear(engine_id))

/** Drops results also when the question did not reach this process, such as while it was frozen. */
export function followClearings(bus: Pick<Bus, 'listen'>, cache: ResultCache): void {
  bus.listen(subjects.notices.resultsCleared, (body) => void cache.clear(parse(parseJson(body)).engine_id))
}
