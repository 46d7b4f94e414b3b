export { createApiKey, hashApiKey, hashApiKeyAsHex, isWellFormedKey } from './api-key.js'
export { type AuthCallName, type AuthReply, type AuthRequest, authCalls, authHeader } from './auth.js'
export { Grant, isId, plainText } from './auth-fields.js'
export type { AccessChange, AuditEntry, KeySummary, Maintenance, User, VerifiedKey } from './auth-resources.js'
export { assertPhase, CatalogueExample, EngineEntry, type JsonSchema, readCatalogueEntry, WorkflowEntry } from './catalogue.js'
export { createParser, invalidFields } from './check.js'
export { closestWords } from './closest-words.js'
export { createValidator, type Validator } from './create-validator.js'
export { asNoesisError, type ErrorCode, type ErrorData, errorTable, invalidInput, isErrorCode, NoesisError } from './errors.js'
export { type CloudEvent, type EventData, type EventName, eventCatalogue, eventSchema, eventSubject } from './events.js'
export { Heartbeat } from './heartbeat.js'
export { isoTime } from './iso-time.js'
export { atPointer, escapeToken, unescapeToken } from './json-pointer.js'
export { Instant, Nullable, OneOf, Strict } from './json-schema.js'
export { earliestMoment, isInstant, Moment, readMoment } from './moment.js'
export { parseJson } from './parse-json.js'
export { firstBeyond, grants, type Permission, permissions, roles } from './permissions.js'
export { GazetteerPlace, LocalTimeAnswer, LocalTimeQuery, PlacesAnswer, PlacesQuery } from './places.js'
export {
  anonymous,
  decodePrincipal,
  encodePrincipal,
  Principal,
  type Tier,
  tierLimitPerMinute,
  tiers,
  tokenAudience,
  tokenIssuer,
} from './principal.js'
export { type FieldFault, mostFaults, publicFaults } from './public-faults.js'
export { type EngineInput, EngineRequest, WorkflowRequest } from './request.js'
export { EngineResponse, Metadata, Passage, TimeResolution } from './response.js'
export { AskedMostList, ClearedResults, ClearingReport, ClearResults, ListAskedMost, LookUps, WarmRequest } from './results.js'
export { catalogueBucket, eventStream, subjects } from './subjects.js'
export type { TextFormats } from './text-formats.js'
export {
  CountedCall,
  UsageCursor,
  type UsageGrouping,
  UsagePage,
  UsageReport,
  UsageReportQuery,
  UsageRow,
  UsageSearchQuery,
  usageGroupFields,
  usageGroupings,
} from './usage.js'
export { BirthData, type BirthField, Level, Place } from './vocabulary.js'
export { type StepStatus, Synthesis, type SynthesisTheme, synthesisThemes, WorkflowResponse } from './workflow-response.js'
