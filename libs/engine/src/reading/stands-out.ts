interface Ranking {
  /** The smallest difference that is more than the noise of the measure, in its own unit. */
  noise: number
  /** Whether the largest or the smallest value is looked for. */
  end?: 'most' | 'least'
}

/** The name of the value that is above (or below) every other by more than the measure's noise; undefined where none is. */
export function standsOut<Name extends string>(values: Readonly<Record<Name, number>>, { noise, end = 'most' }: Ranking): Name | undefined {
  const sign = end === 'most' ? 1 : -1
  const names = Object.keys(values) as Name[]
  return names.find((name) => names.every((other) => other === name || sign * (values[name] - values[other]) > noise))
}
