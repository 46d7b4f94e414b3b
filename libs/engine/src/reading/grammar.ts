/** How a language lists, counts and dates. The words of a reading name theirs, so that no code that says something knows a language. */
export interface Grammar {
  listed(items: readonly (string | number)[]): string
  /** Items that hold commas of their own. */
  listedWithCommas(items: readonly string[]): string
  /** A count within a sentence. */
  inWords(count: number): string
  /** A count with its noun. */
  counted(count: number, one: string, many?: string): string
  ordinal(n: number): string
  /** The month of an RFC 3339 instant or civil date. */
  inMonths(date: string): string
  /** The day of an RFC 3339 instant or civil date. */
  inDays(date: string): string
  /** The same without its year. */
  inDaysOfYear(date: string): string
  /** A name that begins with an article, where no sentence begins. */
  withinSentence(name: string): string
  /** BCP 47, for large numbers. */
  locale: string
}
