/** Rings from outside in: radii, the two alternating fills, and a full color for its mark beside the dial. */
export const rings = {
  tithis: { name: 'Tithi', inner: 242, outer: 276, fills: ['#dcdcf2', '#eeeef9'], mark: '#7f7dc0' },
  nakshatras: { name: 'Nakshatra', inner: 206, outer: 240, fills: ['#d2e7e6', '#e8f3f2'], mark: '#4a9491' },
  yogas: { name: 'Yoga', inner: 172, outer: 204, fills: ['#f3e6cc', '#faf3e6'], mark: '#b0812a' },
  karanas: { name: 'Karana', inner: 140, outer: 170, fills: ['#f3d9e2', '#faecf1'], mark: '#c07090' },
} as const

export const ringKeys = ['tithis', 'nakshatras', 'yogas', 'karanas'] as const

/** Muhurtas drawn on the ring of daylight. */
export const muhurtaMarks = [
  { key: 'rahu_kalam', name: 'Rahu kalam', colour: '#b4476a' },
  { key: 'yamaganda', name: 'Yamaganda', colour: '#8a6d3b' },
  { key: 'gulika_kalam', name: 'Gulika kalam', colour: '#667085' },
  { key: 'abhijit', name: 'Abhijit', colour: '#1f7a78' },
] as const

/** Rising and setting: filled dots rise, open dots set. */
export const lights = [
  { key: 'sunrise', name: 'Sunrise', colour: '#c08a2b', rising: true },
  { key: 'sunset', name: 'Sunset', colour: '#c08a2b', rising: false },
  { key: 'moonrise', name: 'Moonrise', colour: '#3f3d8f', rising: true },
  { key: 'moonset', name: 'Moonset', colour: '#3f3d8f', rising: false },
] as const
