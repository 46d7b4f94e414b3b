/** The nine of the 27 yogas that a panchanga marks as ill for undertakings, by number: Vishkambha is 1, Vaidhriti 27. */
export const harshYogas: readonly number[] = [1, 6, 9, 10, 13, 15, 17, 19, 27]
