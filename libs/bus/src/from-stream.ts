import type { Fields, Message } from './wire/wire.js'

/**
 * Delivered or republished by a stream, and so published by anyone who may publish to that stream, whatever its subject is here: a
 * delivery asks for its acknowledgement, and a republished message names the stream.
 */
export const isFromStream = (message: Message, fields: Fields | undefined): boolean =>
  message.reply?.startsWith('$JS.') === true || fields?.get('Nats-Stream') !== undefined
