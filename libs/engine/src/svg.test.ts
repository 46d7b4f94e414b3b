import { describe, expect, it } from 'vitest'
import { escapeXml, svg, svgDocument, svgNumber, svgText } from './svg.js'

describe('words in a picture', () => {
  // Numeric character references: https://www.w3.org/TR/xml/#sec-references; the numbers are those of ASCII.
  it('cannot leave their place: neither an element nor an attribute', () => {
    expect(escapeXml(`</text><script>"&'`)).toBe('&#60;/text&#62;&#60;script&#62;&#34;&#38;&#39;')
    expect(svgText('<b>', { fill: '"red"' })).toBe('<text fill="&#34;red&#34;">&#60;b&#62;</text>')
  })

  // Char of XML 1.0: #x9 | #xA | #xD | [#x20-#xD7FF] | [#xE000-#xFFFD] | [#x10000-#x10FFFF].
  it('have no character that XML does not allow, and keep every other', () => {
    const isAllowed = (code: number) => [9, 10, 13].includes(code) || (code >= 0x20 && code < 0xd800) || (code >= 0xe000 && code <= 0xfffd)
    const codes = Array.from({ length: 0x1_0000 }, (_, code) => code)
    const changed = codes.filter((code) => escapeXml(String.fromCharCode(code)) !== String.fromCharCode(code))
    expect(changed).toEqual(codes.filter((code) => !isAllowed(code) || '&<>"\''.includes(String.fromCharCode(code))))
    expect([0, 8, 0x1f, 0xd800, 0xdfff, 0xfffe, 0xffff].map((code) => escapeXml(String.fromCharCode(code)))).toEqual(Array(7).fill('\ufffd'))
    expect([escapeXml('🙂'), escapeXml('\u0000\u0001 \ud83d')]).toEqual(['🙂', '\ufffd\ufffd \ufffd'])
  })
})

describe('an element', () => {
  it('holds its children, or is closed at once where it has none', () => {
    expect(svg('g', {}, [svg('path', { d: 'M0 0' }), svg('g')])).toBe('<g><path d="M0 0"/><g/></g>')
    expect([svg('g', {}, 'x'), svg('g', {}, []), svg('g', { id: 'a' }, '')]).toEqual(['<g>x</g>', '<g/>', '<g id="a"/>'])
  })

  it('has no attribute that is undefined, and keeps zero and the empty text', () => {
    expect(svg('circle', { r: undefined, cx: 0, class: '' })).toBe('<circle cx="0" class=""/>')
  })
})

describe('a number', () => {
  it.each([
    [1 / 3, '0.333'],
    [2 / 3, '0.667'],
    [-0, '0'],
    [-0.0004, '0'],
    [1e-7, '0'],
    [1234567.25, '1234567.25'],
    [-12.0005, '-12'],
  ])('%d is written %s, to a thousandth of a pixel', (value, text) => {
    expect(svgNumber(value)).toBe(text)
    expect(svg('circle', { r: value })).toBe(`<circle r="${text}"/>`)
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('%d is in no picture', (value) => {
    expect(() => svgNumber(value)).toThrow(RangeError)
  })
})

describe('a document', () => {
  const page = { title: 'Sun & Moon', description: 'Where <both> stand', width: 400, height: 300.5 }

  // SVG 2, section 5.8, and WAI-ARIA: an image is named by its title and described by its desc.
  it('has its size, and a title and a description for readers of the screen', () => {
    expect(svgDocument(page, [svg('g'), svg('path')])).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300.5" width="400" height="300.5" role="img" aria-labelledby="title desc">' +
        '<title id="title">Sun &#38; Moon</title><desc id="desc">Where &#60;both&#62; stand</desc><g/><path/></svg>',
    )
  })

  it('has its style before everything that is drawn', () => {
    expect(svgDocument({ ...page, style: 'text{fill:red}' }, [svg('g')])).toContain('</desc><style>text{fill:red}</style><g/></svg>')
  })
})
