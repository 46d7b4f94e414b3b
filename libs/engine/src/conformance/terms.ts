/** Words of our traditions that no English dictionary has. One that belongs to ordinary English does not belong here. */
export const terms: readonly string[] = `
Ajna Anuradha Ardra Ashlesha Ashwini Bhadrapada Bharani Chitra Dhanishta Hasta Jyeshtha Krittika Magha Mrigashira Mula Phalguni Punarvasu Purva Pushya Revati Rohini Shatabhisha Shravana Swati Uttara Vishakha Ashadha Vimshottari heartedly sightedness Aloneness Dishonour EQ Endeavour Formulization Heartedness Honour Judgement Ketu Manifestor Obscuration Rahu Rulership Sacral Sightedness Splenic Synarchy Transitoriness Valour Victimisation
`
  .trim()
  .split(/\s+/)
