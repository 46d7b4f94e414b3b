/** Dead letters: what a consumer could not read or gave up on. */
export const deadLetterStream = 'DEAD_LETTERS'
export const deadLetterSubject = (consumer: string) => `dead_letters.${consumer}`
