/** One thing wrong with one field. `pointer` is a JSON pointer into the request body (or a parameter's name). */
export interface FieldFault {
  pointer: string
  message: string
  code: string
  [extra: string]: unknown
}

/** Faults as they are told. */
export interface PublicFaults {
  errors: FieldFault[]
  /** There are more than these. */
  errors_omitted?: true
}

/** Most faults told of one body; checking stops there. */
export const mostFaults = 100
/** Their JSON all together, so that a problem document with them stays below 64 KiB. */
const mostBytes = 40 * 1024
/** A pointer may hold the name of an unknown field, and that may be as long as the body. */
const longestPointer = 200

/** The first hundred faults, fewer where they are long, and whether there are more. */
export function publicFaults(faults: readonly FieldFault[]): PublicFaults {
  const errors: FieldFault[] = []
  let bytes = 0
  for (const fault of faults) {
    const told = { ...fault, pointer: shortened(fault.pointer, longestPointer) }
    bytes += Buffer.byteLength(JSON.stringify(told)) + 1
    if (errors.length === mostFaults || bytes > mostBytes) return { errors, errors_omitted: true }
    errors.push(told)
  }
  return { errors }
}

/** Text of at most `most` characters; an ellipsis says that something was cut off. */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`
}
