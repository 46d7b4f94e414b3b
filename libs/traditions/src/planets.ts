/** The seven planets of antiquity in the Chaldean order, slowest first: Vettius Valens, Anthology I.10. */
export const chaldeanOrder = ['Saturn', 'Jupiter', 'Mars', 'Sun', 'Venus', 'Mercury', 'Moon'] as const
export type Planet = (typeof chaldeanOrder)[number]

/** Lords of the seven days, Sunday first; the first hour of each day belongs to its lord (Surya Siddhanta 12.78–79; Cassius Dio 37.18–19). */
export const lordsOfDays: readonly Planet[] = ['Sun', 'Moon', 'Mars', 'Mercury', 'Jupiter', 'Venus', 'Saturn']
