/** The 27 nakshatras, Ashwini first, each 13°20′ of sidereal longitude. */
export const nakshatras = [
  'Ashwini',
  'Bharani',
  'Krittika',
  'Rohini',
  'Mrigashira',
  'Ardra',
  'Punarvasu',
  'Pushya',
  'Ashlesha',
  'Magha',
  'Purva Phalguni',
  'Uttara Phalguni',
  'Hasta',
  'Chitra',
  'Swati',
  'Vishakha',
  'Anuradha',
  'Jyeshtha',
  'Mula',
  'Purva Ashadha',
  'Uttara Ashadha',
  'Shravana',
  'Dhanishta',
  'Shatabhisha',
  'Purva Bhadrapada',
  'Uttara Bhadrapada',
  'Revati',
] as const
export type Nakshatra = (typeof nakshatras)[number]

/** The seven natures of the nakshatras: Varahamihira, Brihat Samhita, chapter on the work of the nakshatras. */
export const nakshatrasOfNature = {
  fixed: ['Rohini', 'Uttara Phalguni', 'Uttara Ashadha', 'Uttara Bhadrapada'],
  movable: ['Punarvasu', 'Swati', 'Shravana', 'Dhanishta', 'Shatabhisha'],
  fierce: ['Bharani', 'Magha', 'Purva Phalguni', 'Purva Ashadha', 'Purva Bhadrapada'],
  mixed: ['Krittika', 'Vishakha'],
  swift: ['Ashwini', 'Pushya', 'Hasta'],
  gentle: ['Mrigashira', 'Chitra', 'Anuradha', 'Revati'],
  sharp: ['Ardra', 'Ashlesha', 'Jyeshtha', 'Mula'],
} as const satisfies Record<string, readonly Nakshatra[]>
export type NakshatraNature = keyof typeof nakshatrasOfNature

/** The nature of each nakshatra. */
export const natureOfNakshatra: ReadonlyMap<Nakshatra, NakshatraNature> = new Map(
  Object.entries(nakshatrasOfNature).flatMap(([nature, stars]) => stars.map((star) => [star, nature as NakshatraNature] as const)),
)
