/** SVG is written, never parsed: elements are strings, and every text and attribute value passes through `escapeXml`. */
export type SvgAttributes = Record<string, string | number | undefined>

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** Characters that would leave their place, or that XML 1.0 does not allow, cannot get through. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(forbidden, '\ufffd')
    .replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
}

/** One element. Children are SVG already; use `svgText` for words. */
export function svg(name: string, attributes: SvgAttributes = {}, children: string | string[] = ''): string {
  const inside = typeof children === 'string' ? children : children.join('')
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? svgNumber(value) : escapeXml(String(value))}"`)
    .join('')
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`
}

/** A `<text>` element with escaped words. */
export const svgText = (words: string, attributes: SvgAttributes): string => svg('text', attributes, escapeXml(words))

/** At most three decimals: a thousandth of a pixel. Throws on what is not finite, so that no picture carries NaN. */
export function svgNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError('a picture was given a number that is not finite')
  return String(Math.round(value * 1000) / 1000)
}

export interface SvgPage {
  title: string
  description: string
  width: number
  height: number
  /** CSS for a `<style>` element; constant text of the engine, never the caller's. */
  style?: string
}

/** A whole document: sized by its viewBox, named and described for screen readers. */
export function svgDocument(page: SvgPage, children: string[]): string {
  return svg(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${svgNumber(page.width)} ${svgNumber(page.height)}`,
      width: page.width,
      height: page.height,
      role: 'img',
      'aria-labelledby': 'title desc',
    },
    [
      svg('title', { id: 'title' }, escapeXml(page.title)),
      svg('desc', { id: 'desc' }, escapeXml(page.description)),
      page.style === undefined ? '' : svg('style', {}, page.style),
      ...children,
    ],
  )
}
