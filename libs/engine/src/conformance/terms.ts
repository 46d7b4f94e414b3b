/** Words of our traditions that no English dictionary has. One that belongs to ordinary English does not belong here. */
export const terms: readonly string[] = `
Ajna Aloneness Endeavour Formulization Manifestor Obscuration Rulership Sacral Splenic Transitoriness
`
  .trim()
  .split(/\s+/)
