interface Anga {
  number: number
  name: string
  progress: number
}

/** What the flat fields are made of, as the panchanga engine publishes it. */
export interface PanchangaResult {
  tithi: Anga
  nakshatra: Anga
  yoga: Anga
  karana: Anga
  vara: { index: number; name: string }
  sun: { longitude_sidereal: number }
  moon: { longitude_sidereal: number }
  julian_day: number
}

/**
 * A panchanga as the 17 flat fields of the first public route: an index counts from 0, a value is the index with the share
 * already passed (tithi_value is the elongation divided by 12°), longitudes are sidereal.
 */
export function legacyFields({ tithi, nakshatra, yoga, karana, vara, sun, moon, julian_day }: PanchangaResult) {
  const value = (anga: Anga) => anga.number - 1 + anga.progress
  return {
    tithi_index: tithi.number - 1,
    tithi_name: tithi.name,
    tithi_value: value(tithi),
    nakshatra_index: nakshatra.number - 1,
    nakshatra_name: nakshatra.name,
    nakshatra_value: value(nakshatra),
    yoga_index: yoga.number - 1,
    yoga_name: yoga.name,
    yoga_value: value(yoga),
    karana_index: karana.number - 1,
    karana_name: karana.name,
    karana_value: value(karana),
    vara_index: vara.index,
    vara_name: vara.name,
    solar_longitude: sun.longitude_sidereal,
    lunar_longitude: moon.longitude_sidereal,
    julian_day,
  }
}
