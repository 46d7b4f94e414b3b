import type { WorkflowRequest } from '@selemene/contracts'
import { createRandom, type Random } from '@selemene/engine'
import { questions as statements } from '../../engines-ts/src/engines/enneagram/data/questions.js'

/** Cities of both hemispheres and many zones: latitude, longitude, zone. */
const cities: readonly (readonly [latitude: number, longitude: number, timezone: string])[] = [
  [12.9716, 77.5946, 'Asia/Kolkata'],
  [51.5074, -0.1278, 'Europe/London'],
  [40.7128, -74.006, 'America/New_York'],
  [-33.8688, 151.2093, 'Australia/Sydney'],
  [35.6762, 139.6503, 'Asia/Tokyo'],
  [-23.5505, -46.6333, 'America/Sao_Paulo'],
  [59.3293, 18.0686, 'Europe/Stockholm'],
  [30.0444, 31.2357, 'Africa/Cairo'],
  [-1.2921, 36.8219, 'Africa/Nairobi'],
  [64.1466, -21.9426, 'Atlantic/Reykjavik'],
  [19.4326, -99.1332, 'America/Mexico_City'],
  [55.7558, 37.6173, 'Europe/Moscow'],
  [27.7172, 85.324, 'Asia/Kathmandu'],
  [-36.8509, 174.7645, 'Pacific/Auckland'],
  [21.3069, -157.8583, 'Pacific/Honolulu'],
  [6.5244, 3.3792, 'Africa/Lagos'],
  [49.2827, -123.1207, 'America/Vancouver'],
  [-54.8019, -68.303, 'America/Argentina/Ushuaia'],
  [1.3521, 103.8198, 'Asia/Singapore'],
  [41.0082, 28.9784, 'Europe/Istanbul'],
]

const firstNames = ['Asha', 'John', 'María', 'Keiko', 'Olu', 'Ingrid', 'Tomás', 'Leila', 'Wei', 'Freya', 'Samuel', 'Priya', 'Anton', 'Zoë', 'Hiroshi']
const middleNames = ['', 'Marie', 'Jay', 'Lee', '', 'Anne', 'Ravi']
const lastNames = ['Rao', 'Smith', 'Okafor', 'Lindqvist', 'Tanaka', 'García', 'Novak', 'Byrne', 'Haddad', 'Silva', 'Kowalski', 'Whitfield', 'Xu']

const questions = [
  'Is this the time to move?',
  'Shall I accept the offer from abroad?',
  'What is asked of me in this quarrel?',
  'How can I finish the book?',
  'Why do I keep coming back to this?',
  'Should we open the second shop?',
  'What would help my daughter now?',
]

const intentions = [
  'I am calm and clear',
  'My work finds its readers',
  'Rest',
  'I speak the truth kindly',
  'Our house is open to friends',
  'I finish what I begin before I begin the next thing',
  'Joy',
  'Let the river carry the stone',
  'I trust my hands',
  'Every day I paint for one hour without judging what comes',
  'Enough',
  'The quick brown fox jumps over the lazy dog',
  'I forgive my father',
  'I am not afraid of the dark water',
  'We will build a school under the tree',
  'Let there be bread on every table',
  'Never again do I hide my songs',
  'I shall learn to dance',
  'Courage',
  'A garden grows behind the wall',
  'My daughter sleeps well',
  'One day the shop will carry us both',
  'No more debts',
  'Silence before speech',
  'I welcome the stranger at the door',
  'Health and long life to my mother',
  'Open road',
  'I will be patient with the children',
  'Someday I live by the sea',
  'The choir shall sing again',
  'The letter will come',
]

const forms = [
  'flower_of_life',
  'seed_of_life',
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
const spreads = ['three_card', 'three_card', 'three_card', 'celtic_cross', 'single_card', 'horseshoe', 'relationship', 'career']
const methods = ['letter_elimination', 'letter_elimination', 'rose_cross', 'kamea', 'chaos_star']
const planets = ['saturn', 'jupiter', 'mars', 'sun', 'venus', 'mercury', 'moon']

/** Requests to a workflow with all engines: births 1930–2015, asked in 2026. The same ones each time. */
export function varied(births: number): WorkflowRequest[] {
  const random = createRandom('fifty charts')
  return Array.from({ length: births }, (_, i) => birth(i, random))
}

function birth(i: number, random: Random): WorkflowRequest {
  const [latitude, longitude, timezone] = pick(cities, random)
  const name = [pick(firstNames, random), pick(middleNames, random), pick(lastNames, random)].filter((part) => part !== '').join(' ')
  const date = [1930 + random.below(86), two(1 + random.below(12)), two(1 + random.below(28))].join('-')
  const time = `${two(random.below(24))}:${two(random.below(60))}`
  const asked = `2026-${two(1 + random.below(12))}-${two(1 + random.below(28))}T${two(random.below(24))}:${two(random.below(60))}:00Z`
  return {
    birth_data: { name, date, time, latitude, longitude, timezone, time_fold: 'earlier' },
    current_time: asked,
    seed: `chart ${i}`,
    question: pick(questions, random),
    options: {
      tarot: { spread: pick(spreads, random) },
      'i-ching': { method: random.below(2) === 0 ? 'three_coins' : 'yarrow_stalks' },
      'sigil-forge': { intention: pick(intentions, random), method: pick(methods, random), planet: planets[i % planets.length] },
      // A third of all callers leave the form alone.
      'sacred-geometry': random.below(3) === 0 ? {} : { form: pick(forms, random) },
      ...enneagramOf(i, random),
    },
  }
}

/** Of five callers two look a type up, one of them with its wing, two have answers scored and one sends nothing. */
function enneagramOf(i: number, random: Random): Record<string, unknown> {
  const type = 1 + random.below(9)
  if (i % 5 === 4) return {}
  if (i % 5 > 1) return { enneagram: { answers: statements.map(() => 1 + random.below(5)) } }
  const wing = random.below(2) === 0 ? (type % 9) + 1 : ((type + 7) % 9) + 1
  return { enneagram: i % 5 === 0 ? { type, wing } : { type } }
}

const pick = <T>(items: readonly T[], random: Random): T => items[random.below(items.length)] as T
const two = (value: number) => String(value).padStart(2, '0')
