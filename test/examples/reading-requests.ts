import { births, now } from './births.js'
import { face, series } from './picture-requests.js'

const [asha, mateo, ingrid] = births
const seed = 'examples'

interface ReadingRequest {
  engine: string
  level: 0 | 2 | 4
  body: object
}

const of = (engine: string, level: ReadingRequest['level'], body: object): ReadingRequest => ({ engine, level, body })
const born = (birth_data: object) => ({ birth_data, current_time: now })

/** Thirty readings: every engine at least once, those that many people ask for at every depth. */
export const readingRequests: readonly ReadingRequest[] = [
  of('human-design', 0, born(asha)),
  of('human-design', 2, born(mateo)),
  of('human-design', 4, born(ingrid)),
  of('gene-keys', 0, born(asha)),
  of('gene-keys', 2, born(mateo)),
  of('gene-keys', 4, born(ingrid)),
  of('numerology', 0, born(asha)),
  of('numerology', 2, born(mateo)),
  of('numerology', 4, born(ingrid)),
  of('vimshottari', 0, born(asha)),
  of('vimshottari', 2, born(mateo)),
  of('vimshottari', 4, born(ingrid)),
  of('panchanga', 0, { location: placeOf(asha), current_time: now }),
  of('panchanga', 2, { location: placeOf(mateo), current_time: '2026-03-03T12:00:00Z' }),
  of('vedic-clock', 0, { location: placeOf(asha), current_time: now }),
  of('vedic-clock', 2, { location: placeOf(ingrid), current_time: '2026-06-21T04:10:00Z' }),
  of('biorhythm', 0, born(asha)),
  of('biorhythm', 2, { ...born(mateo), options: { target_date: '2026-09-01' } }),
  of('tarot', 0, { seed, question: 'Shall I take the post in Lisbon?', options: { spread: 'three_card' } }),
  of('tarot', 2, { seed: 'examples 2', question: 'What do I not see?', options: { spread: 'celtic_cross' } }),
  of('tarot', 4, { seed: 'examples 3', question: 'Where does this year lead?', options: { spread: 'year_ahead' } }),
  of('i-ching', 0, { question: 'Shall I take the post in Lisbon?', options: { hexagram: 24, changing_lines: [1, 4] } }),
  of('i-ching', 2, { question: 'What is ripe?', options: { hexagram: 11, changing_lines: [] } }),
  of('enneagram', 0, { options: { type: 5, wing: 4 } }),
  of('enneagram', 2, { options: { type: 2, wing: 3 } }),
  of('sacred-geometry', 0, { options: { form: 'sri_yantra' } }),
  of('sacred-geometry', 2, { options: { form: 'star_polygon', sides: 7, step: 3 } }),
  of('sigil-forge', 0, { seed, options: { intention: 'I finish what I have begun', method: 'kamea' } }),
  of('biofield', 0, { options: { measurements: { values: series, sample_rate_hz: 4 } } }),
  of('face-reading', 0, { options: face }),
]

function placeOf({ latitude, longitude, timezone }: (typeof births)[number]) {
  return { latitude, longitude, timezone }
}
