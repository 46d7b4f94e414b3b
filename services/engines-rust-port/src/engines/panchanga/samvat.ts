import { samvatsaraNames } from './data/samvatsaras.js'
import type { LunarMonth } from './lunar-month.js'

export interface SamvatYear {
  year: number
  samvatsara: string
}

export interface Samvat {
  shaka: SamvatYear
  vikram: SamvatYear
  gujarati: SamvatYear
}

const siderealYearDays = 365.256363
/** Middle of the range in which Chaitra of Shaka 1948 could begin: half a lunation before Mesha sankranti, 14 April 2026. */
const middleOfChaitra1948 = 2_461_130

const kartika = 7

/**
 * Years of the three eras. Shaka and Vikram (Chaitradi) change with Chaitra, an adhika Chaitra included; the Gujarati
 * year (Kartikadi) with Kartika. Each names its year of Jupiter by its own offset (Prabhava = 0).
 */
export function samvatOf(month: LunarMonth): Samvat {
  const years = (month.start - middleOfChaitra1948) / siderealYearDays - month.amanta / 12
  const shaka = 1948 + Math.round(years)
  const vikram = shaka + 135
  const gujarati = month.amanta >= kartika ? vikram : vikram - 1
  return { shaka: yearOf(shaka, 11), vikram: yearOf(vikram, 9), gujarati: yearOf(gujarati, 8) }
}

/** The Shaka era begins in 78 CE: years before it are negative. */
const yearOf = (year: number, offset: number): SamvatYear => ({ year, samvatsara: samvatsaraNames[(((year + offset) % 60) + 60) % 60] as string })
