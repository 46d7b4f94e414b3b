import { expect, test } from 'vitest'
import { inDarkTheme } from './dark-theme.js'

const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
/** WCAG 2.2, relative luminance. */
const luminance = (hex: string) => {
  const [r = 0, g = 0, b = 0] = channels(hex).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: string, b: string) => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}
const darkOf = (hex: string) => /fill="(#[0-9a-f]{6})"/.exec(inDarkTheme(`<path fill="${hex}"/>`))?.[1] as string

const paper = '#fbfaf7'

const card = '#ffffff'

test('paper turns dark, and ink light', () => {
  expect(luminance(darkOf(paper))).toBeLessThan(0.02)
  expect(luminance(darkOf('#1f2433'))).toBeGreaterThan(0.6)
})

test.each(['#1f2433', '#667085', '#3f3d8f', '#1f7a78', '#b4476a', '#8a5f12', '#96691b', '#b0362f'])(
  '%s can be read on the dark page, and on a card there, as it can on paper (WCAG AA)',
  (ink) => {
    expect(contrast(ink, paper)).toBeGreaterThan(4.5)
    expect(contrast(darkOf(ink), darkOf(card))).toBeGreaterThan(4.5)
    expect(contrast(darkOf(ink), darkOf(paper))).toBeGreaterThan(contrast(ink, paper))
  },
)

test('every way to write a color is met, and nothing else', () => {
  const picture =
    '<svg><style>text{fill:#1f2433}</style><g style="stroke:#1f2433" fill="rgb(31,36,51)"><path id="aabbcc" fill="url(#aabbcc)" stroke="none"/></g><text>a: #1f2433</text></svg>'
  const dark = inDarkTheme(picture)
  const night = darkOf('#1f2433')
  expect(dark).toBe(
    `<svg><style>text{fill:${night}}</style><g style="stroke:${night}" fill="${night}"><path id="aabbcc" fill="url(#aabbcc)" stroke="none"/></g><text>a: #1f2433</text></svg>`,
  )
})

test('hues stay: what is red is still red', () => {
  const [r = 0, g = 0, b = 0] = channels(darkOf('#b0362f'))
  expect(r).toBeGreaterThan(g)
  expect(r).toBeGreaterThan(b)
})

test.each(['#8a5f12', '#96691b', '#c08a2b', '#f2c14e'])('the gold %s is gold at night and not brown', (gold) => {
  const [r = 0, g = 0, b = 0] = channels(darkOf(gold))
  expect(luminance(darkOf(gold))).toBeGreaterThan(0.4)
  expect(r).toBeGreaterThan(g)
  expect(g).toBeGreaterThan(1.3 * b)
})

test('a tint of gold stays a ground that its ink can be read on', () => {
  expect(luminance(darkOf('#faf1df'))).toBeLessThan(0.03)
  expect(contrast(darkOf('#8a5f12'), darkOf('#faf1df'))).toBeGreaterThan(4.5)
})

test('a card lies above the page by day and at night', () => {
  expect(luminance(card)).toBeGreaterThan(luminance(paper))
  expect(luminance(darkOf(card))).toBeGreaterThan(luminance(darkOf(paper)))
})

test('a part with its own colors keeps them, and no other part does', () => {
  const fill = (color: string) => `<path fill="${color}"/>`
  const own = (color: string) =>
    `<g data-own-colors="true">${fill(color)}<g fill="${color}"><text fill="${color}">a</text></g><g/>${fill(color)}</g><path fill="${color}" data-own-colors="true"/>`
  const ink = '#1f2433'
  expect(inDarkTheme(fill(ink) + own(ink) + fill(ink))).toBe(fill(darkOf(ink)) + own(ink) + fill(darkOf(ink)))
})
