export { birthDateOf, birthInUtc, clockAsDate, unsignedZero, wholeSecond, wholeTime } from './canonical.js'
export { type Checker, createChecker } from './create-checker.js'
export {
  bodyLimitOf,
  type Calculated,
  callMetadata,
  createRunner,
  describeCatalogueEntry,
  type EngineRunner,
  type Question,
  requestSchema,
} from './create-runner.js'
export { type AnyEngine, type Calculation, defineEngine, type EngineContext, type RequestFacts } from './define-engine.js'
export { type LatinText, latinConvention, latinWords, transliterationWarning } from './latin/latin-words.js'
export { questionKey } from './question-key.js'
export { createRandom, type Random } from './random.js'
export { type Asked, defineReading, depthOf, type Passage, type Say, sayAt } from './reading/define-reading.js'
export { counted, english, inDays, inMonths, inWords, listed, monthName, ordinal, startsWithVowelSound } from './reading/english.js'
export { capital, fill } from './reading/fill.js'
export type { Grammar } from './reading/grammar.js'
export { quoted } from './reading/quoted.js'
export { standsOut } from './reading/stands-out.js'
export { escapeXml, type SvgAttributes, svg, svgDocument, svgNumber, svgText } from './svg.js'
export {
  type Calendar,
  type CivilDate,
  civilDateOf,
  dayNumber,
  formatCivilDate,
  parseCivilDate,
  parseCivilTime,
  unixEpochDay,
  weekdayOf,
} from './time/civil.js'
export { closestZones } from './time/closest-zones.js'
export { civilDateAt, epochOfJulianDate, formatInstant, formatOffset, formatUtc, julianDate, parseInstant } from './time/instant.js'
export { type ResolvedTime, resolveLocalTime } from './time/resolve-local-time.js'
export { fixedOffset, loadTimeZones, type TimeZones } from './time/time-zones.js'
