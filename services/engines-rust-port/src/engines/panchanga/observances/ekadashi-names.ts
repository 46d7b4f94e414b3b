/** Ekadashis of the bright halves, Chaitra's first, as Drik Panchang spells them. */
const bright = [
  'Kamada',
  'Mohini',
  'Nirjala',
  'Devshayani',
  'Shravana Putrada',
  'Parsva',
  'Papankusha',
  'Devutthana',
  'Mokshada',
  'Pausha Putrada',
  'Jaya',
  'Amalaki',
]

/** Ekadashis of the dark halves by amanta month: Chaitra's Varuthini is Vaishakha's where months end at full moon. */
const dark = ['Varuthini', 'Apara', 'Yogini', 'Kamika', 'Aja', 'Indira', 'Rama', 'Utpanna', 'Saphala', 'Shattila', 'Vijaya', 'Papamochani']

export interface EkadashiMonth {
  /** 0 = Chaitra. */
  amanta: number
  adhika: boolean
}

/** The name of an ekadashi; the two of an adhika month have their own. */
export function ekadashiName({ amanta, adhika }: EkadashiMonth, isBright: boolean): string {
  if (adhika) return isBright ? 'Padmini Ekadashi' : 'Parama Ekadashi'
  return `${(isBright ? bright : dark)[amanta]} Ekadashi`
}
