import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'
import { describe, expect, test } from 'vitest'
import { inDarkTheme } from '../../services/gateway/src/pictures/dark-theme.js'
import { drawPictures } from '../examples/draw-pictures.js'

const pictures = await drawPictures()
const inter = createRequire(new URL('../../services/gateway/package.json', import.meta.url)).resolve(
  '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
)

describe.each([
  { theme: 'light', look: (picture: string) => picture },
  { theme: 'dark', look: inDarkTheme },
])('in the $theme theme', ({ look }) => {
  // A figure whose strokes the line of its picture passes behind has pixels of both; nineteen of twenty decide.
  test.each(pictures)('every word on $name has a contrast of 4.5 to what it stands on (WCAG AA)', ({ drawn }) => {
    const picture = look(drawn)
    const inks = contrastsOf(pixelsOf(picture), pixelsOf(withoutLetters(picture)), inksIn(picture))
    expect(inks.size).toBeGreaterThan(0)
    const faint = [...inks].filter(([, contrasts]) => shareBelow(4.5, contrasts) > 0.05)
    expect(faint.map(([ink, contrasts]) => [ink.toString(16), Math.min(...contrasts)])).toEqual([])
  })
})

const pixelsOf = (picture: string): Buffer =>
  new Resvg(picture, { font: { fontFiles: [inter], loadSystemFonts: false, defaultFontFamily: 'Inter' } }).render().pixels

/** Letters unpainted; a rim around them is part of what they stand on. */
const withoutLetters = (picture: string): string =>
  picture.replace(/<(text|tspan)\b[^>]*>/g, (tag) => tag.replace(/ (?:fill|style)="[^"]*"/g, '').replace(/^<(text|tspan)/, '<$1 style="fill:none"'))

/** Every color of a picture as one number: a pixel that lies within a letter has one of them. */
const inksIn = (picture: string): Set<number> => new Set([...picture.matchAll(/#([0-9a-f]{6})\b/g)].map(([, hex = '']) => Number.parseInt(hex, 16)))

/** Of the pixels that letters cover, the contrasts to what lies below, by color. */
function contrastsOf(lettered: Buffer, bare: Buffer, inks: ReadonlySet<number>): Map<number, number[]> {
  const contrasts = new Map<number, number[]>()
  for (let at = 0; at < lettered.length; at += 4) {
    if (lettered.readInt32LE(at) === bare.readInt32LE(at)) continue
    const ink = lettered.readUIntBE(at, 3)
    const ground = bare.readUIntBE(at, 3)
    if (!inks.has(ink)) continue
    const found = contrasts.get(ink) ?? []
    contrasts.set(ink, found)
    found.push(contrast(ink, ground))
  }
  return contrasts
}

const shareBelow = (least: number, values: readonly number[]) => values.filter((value) => value < least).length / values.length

/** WCAG 2.2, contrast ratio and relative luminance. */
function contrast(a: number, b: number): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

const luminance = (rgb: number) => 0.2126 * linear(rgb >> 16) + 0.7152 * linear((rgb >> 8) & 255) + 0.0722 * linear(rgb & 255)
const linear = (byte: number) => (byte <= 10.31475 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4)
