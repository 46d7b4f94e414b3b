import { canonicalFace } from '../../services/engines-rust-port/src/engines/face-reading/data/canonical-face.js'
import { births, now } from './births.js'

const [asha, mateo, ingrid] = births
const place = { latitude: asha.latitude, longitude: asha.longitude, timezone: asha.timezone }
const seed = 'contact sheet'
const question = 'Is this the time to move house?'
/** Eight breaths a minute under some noise, for two minutes at 4 Hz; no one's measurement. */
export const series = Array.from({ length: 480 }, (_, i) => Math.sin((2 * Math.PI * i) / 30) + 0.3 * Math.sin(1.7 * i) + 0.2 * Math.sin(0.31 * i * i))
/** The canonical face of MediaPipe, drawn an eighth longer and its left side a little wider. */
const longer = ([x, y]: readonly number[]) => [(x as number) * ((x as number) > 0 ? 1.02 : 1), (y as number) * 1.12]
export const face = { landmarks: canonicalFace.map(longer), hairline: [0, 13.4] }

const forms = [
  'seed_of_life',
  'flower_of_life',
  'egg_of_life',
  'fruit_of_life',
  'metatrons_cube',
  'vesica_piscis',
  'sri_yantra',
  'tetrahedron',
  'cube',
  'octahedron',
  'dodecahedron',
  'icosahedron',
  'golden_spiral',
  'torus',
  'regular_polygon',
  'star_polygon',
]
const spreads = ['single_card', 'three_card', 'celtic_cross', 'relationship', 'career', 'horseshoe', 'year_ahead']
const methods = ['letter_elimination', 'rose_cross', 'kamea', 'chaos_star']

interface PictureRequest {
  engine: string
  /** What the options change, where they do. */
  as?: string
  body: object
}

/** Every kind of picture that an engine draws. */
export const pictureRequests: readonly PictureRequest[] = [
  { engine: 'panchanga', body: { birth_data: asha } },
  { engine: 'panchanga', as: 'before sunrise', body: { birth_data: { ...mateo, time: '04:40' } } },
  {
    engine: 'panchanga',
    as: 'polar night',
    body: { location: { latitude: 69.6492, longitude: 18.9553, timezone: 'Europe/Oslo' }, current_time: '2025-12-21T10:00:00Z' },
  },
  { engine: 'vimshottari', body: { birth_data: asha, current_time: now } },
  { engine: 'vedic-clock', body: { location: place, current_time: now } },
  { engine: 'vedic-clock', as: 'without a place', body: { current_time: now } },
  { engine: 'human-design', body: { birth_data: asha } },
  { engine: 'human-design', as: 'with a partner', body: { birth_data: asha, options: { partner_birth_data: mateo } } },
  { engine: 'human-design', as: 'with a transit', body: { birth_data: ingrid, current_time: now, options: { transit: true } } },
  { engine: 'gene-keys', body: { birth_data: asha } },
  { engine: 'numerology', body: { birth_data: asha, current_time: now } },
  { engine: 'biorhythm', body: { birth_data: asha, current_time: now } },
  { engine: 'biorhythm', as: 'forecast of sixty days', body: { birth_data: asha, current_time: now, options: { forecast_days: 60 } } },
  { engine: 'biorhythm', as: 'with a partner', body: { birth_data: asha, current_time: now, options: { partner_birth_date: mateo.date } } },
  ...spreads.map((spread) => ({ engine: 'tarot', as: spread, body: { seed, question, current_time: now, options: { spread } } })),
  { engine: 'i-ching', body: { question, options: { hexagram: 24, changing_lines: [1, 4] } } },
  { engine: 'i-ching', as: 'no line changes', body: { question, options: { hexagram: 11, changing_lines: [] } } },
  { engine: 'enneagram', body: { options: { type: 5, wing: 4 } } },
  ...forms.map((form) => ({ engine: 'sacred-geometry', as: form, body: { options: { form } } })),
  ...methods.map((method) => ({ engine: 'sigil-forge', as: method, body: { seed, options: { method, intention: 'I finish what I have begun' } } })),
  { engine: 'biofield', body: { options: { measurements: { values: series, sample_rate_hz: 4 } } } },
  { engine: 'face-reading', body: { options: face } },
]

/** A request of each workflow, whole enough for all of its engines. */
export const pageRequests: Readonly<Record<string, object>> = {
  'birth-blueprint': { birth_data: asha, current_time: now },
  'daily-practice': { birth_data: asha, current_time: now },
  'decision-support': { birth_data: asha, current_time: now, question, seed },
  'self-inquiry': { birth_data: asha, current_time: now, options: { enneagram: { type: 5, wing: 4 } } },
  'creative-expression': {
    birth_data: asha,
    current_time: now,
    question: 'I finish what I have begun',
    seed,
    options: { 'sacred-geometry': { form: 'vesica_piscis' } },
  },
  'full-spectrum': {
    birth_data: asha,
    current_time: now,
    question,
    seed,
    options: { enneagram: { type: 5, wing: 4 }, biofield: { measurements: { values: series, sample_rate_hz: 4 } }, 'face-reading': face },
  },
}

/** The same workflows asked by the second person, who has another question, other cards and another type. */
export const otherPageRequests: Readonly<Record<string, object>> = {
  ...pageRequests,
  'decision-support': { current_time: now, question: 'Shall I take the post in Lisbon?', seed: 'other' },
  'self-inquiry': { current_time: now, options: { enneagram: { type: 2, wing: 3 } } },
  'creative-expression': {
    current_time: now,
    question: 'My songs find their listeners',
    seed: 'other',
    options: { 'sigil-forge': { method: 'rose_cross' }, 'sacred-geometry': { form: 'icosahedron' } },
  },
  'full-spectrum': {
    current_time: now,
    question: 'Shall I take the post in Lisbon?',
    seed: 'other',
    options: { enneagram: { type: 2, wing: 3 }, biofield: { measurements: { values: series, sample_rate_hz: 4 } } },
  },
}
