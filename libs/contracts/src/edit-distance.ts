/**
 * Letters to insert, drop, replace or swap with their neighbor so that `a` becomes `b` (optimal string alignment: a letter is
 * touched once). Takes time in proportion to the product of both lengths; callers bound them.
 */
export function editDistance(a: string, b: string): number {
  let [beforeLast, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const edited = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + (same ? 0 : 1))
      row.push(swapped ? Math.min(edited, (beforeLast[j - 2] as number) + 1) : edited)
    }
    beforeLast = last
    last = row
  }
  return last[b.length] as number
}
