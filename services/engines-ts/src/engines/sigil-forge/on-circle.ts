/**
 * The point `share` of a turn clockwise from the top, y downwards, to six decimals: cosines may differ in their last bit between
 * JavaScript engines, and the same sigil has to be the same bytes on all of them.
 */
export function onCircle(radius: number, share: number): { x: number; y: number } {
  const angle = 2 * Math.PI * share
  return { x: sixDecimals(radius * Math.sin(angle)), y: sixDecimals(-radius * Math.cos(angle)) }
}

export const sixDecimals = (value: number) => Math.round(value * 1e6) / 1e6 + 0
