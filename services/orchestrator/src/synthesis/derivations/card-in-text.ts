/** A card's name within a sentence: the Six of Cups, the Tower, Death. */
export const cardInText = ({ name, arcana }: { name: string; arcana: 'major' | 'minor' }): string =>
  arcana === 'minor' ? `the ${name}` : name.replace(/^The |^(?=Wheel )/, 'the ')
