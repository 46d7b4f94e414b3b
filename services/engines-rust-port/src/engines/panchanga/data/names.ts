// Names in plain ASCII, in the spelling of Drik Panchang (https://www.drikpanchang.com/tutorials/, read 2026-11-21).

const tithiOfPaksha = [
  'Pratipada',
  'Dwitiya',
  'Tritiya',
  'Chaturthi',
  'Panchami',
  'Shashthi',
  'Saptami',
  'Ashtami',
  'Navami',
  'Dashami',
  'Ekadashi',
  'Dwadashi',
  'Trayodashi',
  'Chaturdashi',
]

/** Thirty lunar days from new moon to new moon. */
export const tithiNames: readonly string[] = [
  ...tithiOfPaksha.map((name) => `Shukla ${name}`),
  'Purnima',
  ...tithiOfPaksha.map((name) => `Krishna ${name}`),
  'Amavasya',
]

/** Twenty-seven yogas of 13°20′ of the sum of Sun and Moon. */
export const yogaNames: readonly string[] = [
  'Vishkambha',
  'Priti',
  'Ayushman',
  'Saubhagya',
  'Shobhana',
  'Atiganda',
  'Sukarma',
  'Dhriti',
  'Shula',
  'Ganda',
  'Vriddhi',
  'Dhruva',
  'Vyaghata',
  'Harshana',
  'Vajra',
  'Siddhi',
  'Vyatipata',
  'Variyana',
  'Parigha',
  'Shiva',
  'Siddha',
  'Sadhya',
  'Shubha',
  'Shukla',
  'Brahma',
  'Indra',
  'Vaidhriti',
]

const movableKaranas = ['Bava', 'Balava', 'Kaulava', 'Taitila', 'Gara', 'Vanija', 'Vishti']

/** Sixty half-tithis: one fixed karana, the seven movable ones eight times, three fixed ones (Surya Siddhanta 2.67–69). */
export const karanaNames: readonly string[] = [
  'Kimstughna',
  ...Array.from({ length: 56 }, (_, i) => movableKaranas[i % 7] as string),
  'Shakuni',
  'Chatushpada',
  'Naga',
]

/** Twelve lunar months, Chaitra first. */
export const monthNames: readonly string[] = [
  'Chaitra',
  'Vaishakha',
  'Jyeshtha',
  'Ashadha',
  'Shravana',
  'Bhadrapada',
  'Ashwina',
  'Kartika',
  'Margashirsha',
  'Pausha',
  'Magha',
  'Phalguna',
]

/** Six seasons, spring first. */
export const rituNames: readonly string[] = ['Vasanta', 'Grishma', 'Varsha', 'Sharad', 'Hemanta', 'Shishira']
