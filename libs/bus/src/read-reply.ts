import { type ErrorData, type FieldFault, isErrorCode, NoesisError } from '@selemene/contracts'
import { header, type Reply } from './bus.js'
import { gunzipBody, isGzipped } from './compression.js'
import { jsonOf } from './text-of.js'
import type { Fields, Message } from './wire/wire.js'
import { skewOf } from './wire-version.js'

/** An error is a sentence and a list of field faults. */
const mostErrorBytes = 256 * 1024
const mostFieldFaults = 1_000
/** Members of the problem document that only the gateway sets. */
const reservedMembers = ['type', 'title', 'status', 'instance', 'request_id', 'trace_id', 'retryable']

/** A reply, or the error that it stands for: no instance serves the subject, the other end answered with an error, or what came cannot be read. */
export function readReply(message: Message, fields: Fields): Reply | NoesisError | Promise<Reply | NoesisError> {
  if (fields.isUnserved) return nobodyServes({ unsent: true })
  const skew = skewOf(fields.get(header.wire))
  if (skew !== undefined) return unreadable(skew)
  try {
    const status = Number(fields.get(header.status))
    if (!(status >= 200 && status < 300)) return readError(message.data)
    if (!isGzipped(fields.get)) return asReply(message.data, fields)
  } catch (error) {
    return unreadable(error)
  }
  return gunzipBody(message.data).then((body) => asReply(body, fields), unreadable)
}

/** Nothing more comes after it: where one request gets several replies, the last one says so. */
export const isLastReply = (fields: Fields): boolean => fields.isUnserved || fields.get(header.last) === 'true'

/** `unsent`: the server had no service to give the request to, so that nothing has been done. */
export const nobodyServes = (extra: { unsent?: true } = {}) =>
  new NoesisError('SERVICE_UNAVAILABLE', 'No service answers for this right now. Try again shortly.', { extra: { no_responders: true, ...extra } })

export const unreadable = (cause: unknown) => new NoesisError('BRIDGE_ERROR', 'A service answered what cannot be read.', { cause })

function asReply(body: Uint8Array, fields: Fields): Reply {
  return {
    body,
    header: fields.get,
    json<T>() {
      try {
        return jsonOf<T>(body)
      } catch (error) {
        throw unreadable(error)
      }
    },
  }
}

/** The error that a service answered. Throws when it is none. */
function readError(data: Uint8Array): NoesisError {
  if (data.length > mostErrorBytes) throw new Error('an error larger than 256 KiB')
  const { error_code, detail, errors, ...extra } = jsonOf<Record<string, unknown>>(data)
  if (typeof error_code !== 'string' || typeof detail !== 'string') throw new TypeError('an error without a code or a sentence')
  if (errors !== undefined && !(Array.isArray(errors) && errors.length <= mostFieldFaults && errors.every(isFieldFault)))
    throw new TypeError('field faults that are none')
  // A newer service may know codes that this release does not.
  if (!isErrorCode(error_code)) throw new TypeError('an error code that is not in the table')
  for (const member of reservedMembers) delete extra[member]
  return NoesisError.fromData({ ...extra, error_code, detail, ...(errors === undefined ? {} : { errors }) } as ErrorData)
}

const isFieldFault = (fault: unknown): fault is FieldFault => {
  const { pointer, message, code } = (fault ?? {}) as Record<string, unknown>
  return typeof pointer === 'string' && typeof message === 'string' && typeof code === 'string'
}
