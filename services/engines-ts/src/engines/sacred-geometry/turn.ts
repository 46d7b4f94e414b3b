/**
 * Cosine and sine of k/n of a full turn, accurate to the last bit or two.
 *
 * Math.cos and Math.sin may differ in the last bit between JavaScript engines, and the same request has to give the same bytes
 * on all of them. This sums the Taylor series with additions, multiplications and divisions only, which IEEE 754 rounds alike
 * everywhere; integers reduce the angle to an eighth of a turn first, so that quarter turns come out as exact zeros and ones.
 */
export function turn(k: number, n: number): { cos: number; sin: number } {
  const part = ((k % n) + n) % n
  const quarter = Math.floor((4 * part) / n)
  const rest = 4 * part - quarter * n
  const { cos, sin } = 2 * rest <= n ? firstEighth(rest / n) : swapped(firstEighth((n - rest) / n))
  switch (quarter) {
    case 0:
      return { cos, sin }
    case 1:
      return { cos: 0 - sin, sin: cos }
    case 2:
      return { cos: 0 - cos, sin: 0 - sin }
    default:
      return { cos: sin, sin: 0 - cos }
  }
}

const swapped = ({ cos, sin }: { cos: number; sin: number }) => ({ cos: sin, sin: cos })

/** `share` of a quarter turn, 0 … 1/2. Twelve terms leave less than 1e-17 at an eighth of a turn. */
function firstEighth(share: number): { cos: number; sin: number } {
  const angle = share * (Math.PI / 2)
  const square = angle * angle
  let cos = 1
  let sin = 1
  for (let i = 12; i >= 1; i--) {
    cos = 1 - (square / ((2 * i - 1) * (2 * i))) * cos
    sin = 1 - (square / (2 * i * (2 * i + 1))) * sin
  }
  return { cos, sin: sin * angle }
}
