export type {
  CalculationAnswer,
  CalculationInput,
  EngineId,
  PictureLook,
  PictureSource,
  WorkflowAnswer,
  WorkflowEvent,
  WorkflowId,
  WorkflowInput,
} from './api-types.js'
export { createSelemene, type Selemene, type SelemeneOptions } from './create-selemene.js'
export type { components, paths } from './schema.js'
export { type Problem, SelemeneError } from './selemene-error.js'
