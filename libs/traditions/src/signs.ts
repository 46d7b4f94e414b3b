/** The twelve rashis, Mesha (Aries) first. */
export const signs = ['Mesha', 'Vrishabha', 'Mithuna', 'Karka', 'Simha', 'Kanya', 'Tula', 'Vrishchika', 'Dhanu', 'Makara', 'Kumbha', 'Meena'] as const
export type Sign = (typeof signs)[number]

const elements = ['Fire', 'Earth', 'Air', 'Water'] as const
export type Element = (typeof elements)[number]

/** The element of a sign, 0 = Mesha (Aries) … 11 = Meena (Pisces): the four triplicities, Ptolemy, Tetrabiblos I.18. */
export const elementOfSign = (index: number): Element => elements[index % 4] as Element
