export type TypeNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9
export const typeNumbers: readonly TypeNumber[] = [1, 2, 3, 4, 5, 6, 7, 8, 9]

export type Hornevian = 'assertive' | 'compliant' | 'withdrawn'
export type Harmonic = 'positive outlook' | 'competency' | 'reactive'
export type Instinct = 'sp' | 'so' | 'sx'
