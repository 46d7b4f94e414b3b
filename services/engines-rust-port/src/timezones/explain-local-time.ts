import { invalidInput, type LocalTimeAnswer, type LocalTimeQuery, NoesisError } from '@selemene/contracts'
import { closestZones, parseCivilTime, type ResolvedTime, resolveLocalTime, type TimeZones } from '@selemene/engine'

/**
 * What a local time means, by the function with which engines read theirs: one instant, two in a fold, none in a gap. Throws
 * INVALID_INPUT for what is no date, time or zone.
 */
export function explainLocalTime(query: LocalTimeQuery, zones: TimeZones): LocalTimeAnswer {
  assertReadable(query, zones)
  const read = (time_fold?: 'earlier' | 'later') => resolveLocalTime({ ...query, ...(time_fold === undefined ? {} : { time_fold }) }, zones, '')
  const candidate = (time_fold: 'earlier' | 'later' | null, { epochMs, resolution }: ResolvedTime) => ({
    time_fold,
    utc: resolution.utc,
    offset: resolution.offset,
    abbreviation: zones.offsetAt(query.timezone, epochMs).abbreviation,
  })
  const common = { timezone: query.timezone, local: `${query.date}T${query.time}${query.time.length === 5 ? ':00' : ''}`, tzdata: zones.version }
  const unresolved = { ...common, utc: null, offset: null, abbreviation: null, source: 'iana', warnings: [] }
  try {
    const resolved = read()
    const chosen = candidate(null, resolved)
    const { warnings, local, source, rule } = resolved.resolution
    const candidates = rule === 'exact' ? [chosen] : (['earlier', 'later'] as const).map((fold) => candidate(fold, read(fold)))
    const explanation = `${local} in ${query.timezone} is ${chosen.utc}: clocks were set to ${chosen.offset} (${chosen.abbreviation}).`
    return {
      ...common,
      local,
      rule,
      source,
      utc: chosen.utc,
      offset: chosen.offset,
      abbreviation: chosen.abbreviation,
      candidates,
      explanation,
      warnings,
    }
  } catch (thrown) {
    const fault = thrown instanceof NoesisError ? thrown.errors?.[0] : undefined
    if (fault?.code === 'time-gap') return { ...unresolved, rule: 'gap', candidates: [], explanation: fault.message }
    if (fault?.code !== 'time-fold') throw thrown
    const candidates = (['earlier', 'later'] as const).map((fold) => candidate(fold, read(fold)))
    return { ...unresolved, rule: 'fold', candidates, explanation: `T${fault.message.slice(1)}.` }
  }
}

function assertReadable({ time, timezone }: LocalTimeQuery, zones: TimeZones): void {
  if (parseCivilTime(time) === undefined) throw invalidInput('/time', 'must be a time written HH:MM or HH:MM:SS, 00:00 to 23:59:59', 'format')
  if (zones.has(timezone)) return
  const suggestions = closestZones(timezone, zones)
  const meant = suggestions.length === 0 ? '' : `; did you mean ${suggestions.map((zone) => `"${zone}"`).join(' or ')}?`
  const message = `must be an IANA time zone such as "Asia/Kolkata", or a fixed offset such as "+05:30"${meant}`
  throw new NoesisError('INVALID_INPUT', `/timezone: ${message}`, {
    errors: [{ pointer: '/timezone', message, code: 'format', ...(suggestions.length === 0 ? {} : { suggestions }) }],
  })
}
