/** What one card says, each way up. */
export interface CardText {
  upright: CardReading
  reversed: CardReading
}

export interface CardReading {
  keywords: readonly string[]
  meaning: string
}
