import { IsDate, IsDateTime, IsEmail, IsUuid } from 'typebox/format'
import { isInstant } from './moment.js'

/** Names of string formats and what fits them. */
export type TextFormats = Record<string, RegExp | ((text: string) => boolean)>

/** What every validator knows. Civil dates, civil times and time zones are added where a calendar and the zones are at hand: by engines. */
export const textFormats: TextFormats = { date: IsDate, 'date-time': IsDateTime, email: IsEmail, uuid: IsUuid, instant: isInstant }
