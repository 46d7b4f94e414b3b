/** The bytes of a message as text, without a copy. */
export const textOf = ({ buffer, byteOffset, byteLength }: Uint8Array): string => Buffer.from(buffer, byteOffset, byteLength).toString()

/** Throws SyntaxError for what is not JSON. */
export const jsonOf = <T>(data: Uint8Array): T => JSON.parse(textOf(data)) as T
