/** A whole number brought down to one digit by adding its digits, 0 for 0; no master number stops it. Adding digits keeps the remainder by nine. */
export const singleDigit = (value: number): number => (value === 0 ? 0 : ((value - 1) % 9) + 1)

/** Values of the letters A–Z, counted 1 to 9 in turns: Hans Decoz, "Numerology: Key to Your Inner Self" (1994), ch. 3. */
export const pythagoreanValues: readonly number[] = Array.from({ length: 26 }, (_, place) => singleDigit(place + 1))
