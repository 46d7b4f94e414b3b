import { createRandom } from '@selemene/engine'

const cities = [
  [12.9716, 77.5946, 'Asia/Kolkata'],
  [51.5074, -0.1278, 'Europe/London'],
  [40.7128, -74.006, 'America/New_York'],
  [-33.8688, 151.2093, 'Australia/Sydney'],
  [35.6762, 139.6503, 'Asia/Tokyo'],
  [-23.5505, -46.6333, 'America/Sao_Paulo'],
  [59.3293, 18.0686, 'Europe/Stockholm'],
  [64.1466, -21.9426, 'Atlantic/Reykjavik'],
  [21.3069, -157.8583, 'Pacific/Honolulu'],
  [69.6492, 18.9553, 'Europe/Oslo'],
] as const
const names = [
  'Asha Rao',
  'John Smith',
  'María García',
  'Keiko Tanaka',
  'Olu Okafor',
  'Ingrid Lindqvist',
  'Tomás Novak',
  'Leila Haddad',
  'Wei Xu',
  'Priya Byrne',
]

/** Requests of sixty people born 1930–2015 who ask in 2026; the same ones each time. */
export function sixtyBirths() {
  const random = createRandom('sixty births')
  const pick = <T>(items: readonly T[]): T => items[random.below(items.length)] as T
  const two = (value: number) => String(value).padStart(2, '0')
  const dateIn = (year: number) => [year, two(1 + random.below(12)), two(1 + random.below(28))].join('-')
  return Array.from({ length: 60 }, () => {
    const [latitude, longitude, timezone] = pick(cities)
    const time = `${two(random.below(24))}:${two(random.below(60))}`
    return {
      birth_data: { name: pick(names), date: dateIn(1930 + random.below(86)), time, latitude, longitude, timezone, time_fold: 'earlier' },
      current_time: `${dateIn(2026)}T${two(random.below(24))}:${two(random.below(60))}:00Z`,
    }
  })
}
