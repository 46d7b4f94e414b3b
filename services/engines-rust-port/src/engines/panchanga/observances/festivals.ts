import { atMoonrise, type DayRule, prevailingAt } from './choose-day.js'
import { akshayaTritiya, holi, holikaDahan, lakshmiPuja, rakshaBandhan, vaishnavaJanmashtami, vijayadashami } from './festival-rules.js'

/** Something kept on the day that `rule` finds for one tithi. */
export interface TithiObservance {
  name: string
  /** 1–30. */
  tithi: number
  /** Amanta month, 0 = Chaitra, never an adhika one; kept in every month, the adhika included, when absent. */
  month?: number
  rule: DayRule
}

const atSunrise = prevailingAt('sunrise', { tie: 'first', absent: 'first' })
const atMadhyahna = prevailingAt('madhyahna', { tie: 'first', longer: true, absent: 'first' })
const atNishita = prevailingAt('nishita', { tie: 'second', longer: true, absent: 'last' })

const [chaitra, vaishakha, ashadha, shravana, bhadrapada, ashwina, magha, phalguna] = [0, 1, 3, 4, 5, 6, 10, 11]

/** Kept in every month. */
const monthly: TithiObservance[] = [
  { name: 'Vinayaka Chaturthi', tithi: 4, rule: atMadhyahna },
  { name: 'Pradosha Vrat', tithi: 13, rule: prevailingAt('pradosha', { tie: 'first', longer: true, absent: 'last' }) },
  { name: 'Purnima', tithi: 15, rule: atSunrise },
  { name: 'Sankashti Chaturthi', tithi: 19, rule: atMoonrise },
  { name: 'Pradosha Vrat', tithi: 28, rule: prevailingAt('pradosha', { tie: 'first', longer: true, absent: 'last' }) },
  { name: 'Amavasya', tithi: 30, rule: atSunrise },
]

/** Kept once a year, in the month of that name and never in an adhika one. */
const yearly: TithiObservance[] = [
  { name: 'Ugadi (Gudi Padwa)', month: chaitra, tithi: 1, rule: atSunrise },
  { name: 'Rama Navami', month: chaitra, tithi: 9, rule: prevailingAt('madhyahna', { tie: 'second', absent: 'last' }) },
  { name: 'Akshaya Tritiya', month: vaishakha, tithi: 3, rule: akshayaTritiya },
  { name: 'Buddha Purnima', month: vaishakha, tithi: 15, rule: atSunrise },
  { name: 'Guru Purnima', month: ashadha, tithi: 15, rule: atSunrise },
  { name: 'Raksha Bandhan', month: shravana, tithi: 15, rule: rakshaBandhan },
  { name: 'Krishna Janmashtami (Smarta)', month: shravana, tithi: 23, rule: atNishita },
  { name: 'Krishna Janmashtami (Vaishnava)', month: shravana, tithi: 23, rule: vaishnavaJanmashtami },
  { name: 'Ganesha Chaturthi', month: bhadrapada, tithi: 4, rule: atMadhyahna },
  { name: 'Sharad Navaratri', month: ashwina, tithi: 1, rule: atSunrise },
  { name: 'Vijayadashami (Dussehra)', month: ashwina, tithi: 10, rule: vijayadashami },
  { name: 'Diwali (Lakshmi Puja)', month: ashwina, tithi: 30, rule: lakshmiPuja },
  { name: 'Maha Shivaratri', month: magha, tithi: 29, rule: atNishita },
  { name: 'Holika Dahan', month: phalguna, tithi: 15, rule: holikaDahan },
  { name: 'Holi', month: phalguna, tithi: 15, rule: holi },
]

const byTithi = new Map<number, TithiObservance[]>()
for (const row of [...monthly, ...yearly]) byTithi.set(row.tithi, [...(byTithi.get(row.tithi) ?? []), row])

/** What may be kept for a tithi, whatever its month. */
export const observancesOfTithi = (tithi: number): readonly TithiObservance[] => byTithi.get(tithi) ?? []
