/** Words of our traditions that no English dictionary has. One that belongs to ordinary English does not belong here. */
export const terms: readonly string[] = `
Ajna Aloneness Dishonour EQ Endeavour Formulization Heartedness Honour Judgement Ketu Manifestor Obscuration Rahu Rulership Sacral Sightedness Splenic Synarchy Transitoriness Valour Victimisation
`
  .trim()
  .split(/\s+/)
