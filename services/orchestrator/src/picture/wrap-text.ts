/** Widths of the printable ASCII characters from space on, in thousandths of the font size: Adobe's metrics of Helvetica. */
const asciiWidths = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584,
  584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667,
  611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500,
  722, 500, 500, 500, 334, 260, 334, 584,
]
/** The widest face of the font list, Inter, runs a little wider than Helvetica. */
const reserve = 1.08
const otherLatin = 600
const ideograph = 1000

/** About how wide a line of text will be, in pixels. No font is at hand to measure with, so it errs on the wide side. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0
  for (const character of text) width += widthOf(character.codePointAt(0) as number)
  return (width * reserve * fontSize) / 1000
}

function widthOf(code: number): number {
  return asciiWidths[code - 32] ?? (code >= 0x2e80 ? ideograph : otherLatin)
}

/** Lines of at most `width` pixels, broken at spaces; a word that is longer than a line is cut. */
export function wrapText(text: string, width: number, fontSize: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).flatMap((one) => cut(one, width, fontSize))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (textWidth(longer, fontSize) <= width) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = word
  }
  return line === '' ? lines : [...lines, line]
}

function cut(word: string, width: number, fontSize: number): string[] {
  const parts: string[] = []
  let part = ''
  for (const character of word) {
    if (part !== '' && textWidth(part + character, fontSize) > width) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return part === '' ? parts : [...parts, part]
}
