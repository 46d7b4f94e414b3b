/**
 * A picture for a dark page, whichever engine drew it. Every color keeps its hue and changes its luminance so that what stands out on paper
 * stands out at night as much or more (WCAG 2.2). Gold stays gold, cards are lighter than the page, and a part with `data-own-colors` is left
 * as it is drawn: what is printed, and what is itself a light.
 */
export function inDarkTheme(picture: string): string {
  // Bounded by the colors of one picture.
  const known = new Map<string, string>()
  const turned = (_: string, before: string, text: string) => {
    const dark = known.get(text) ?? atNight(text)
    known.set(text, dark)
    return before + dark
  }
  const keeps = keeper()
  return picture.replace(markup, (part) => (keeps(part) ? part : part.replace(color, turned)))
}

/** Tags and style sheets: a color that a text speaks of is left alone. Attribute values hold no angle brackets. */
const markup = /<style>[^<]*<\/style>|<\/?[a-z][^>]*>/gi
/** A color as a whole value; references such as `url(#a1b2c3)` do not match. */
const color = /(["':,]\s*)(#[0-9a-f]{6}\b|rgb\(\s*\d+\s*,\s*\d+\s*,\s*\d+\s*\))/gi

/** Whether a tag stands in a part that keeps its own colors; asked of one tag after the other. */
function keeper(): (part: string) => boolean {
  let depth = 0
  return (part) => {
    const isOpening = !part.startsWith('</') && !part.startsWith('<style>')
    const isWhole = part.endsWith('/>') || part.startsWith('<style>')
    const isKept = depth > 0 || (isOpening && part.includes(' data-own-colors="'))
    if (isKept && !isWhole) depth += isOpening ? 1 : -1
    return isKept
  }
}

type Triple = [number, number, number]

/** What WCAG adds to a luminance for the light that a screen reflects. */
const glare = 0.05
/** Relative luminances of the pictures' paper by day (#fbfaf7) and at night, and of a card that lies on it at night. */
const paperByDay = 0.955
const paperAtNight = 0.0085
const cardAtNight = 0.012
/** The most that two colors of a picture differ by. */
const mostContrast = 16
/** By how much the middle contrasts grow: WCAG's ratio says too much where both colors are dark. */
const dimness = 0.25
/** How much bluer than by day the dark colors are, in OKLab. */
const duskiness = 0.014

/** One color at night, as #rrggbb: OKLab keeps its hue while its lightness is sought. */
function atNight(text: string): string {
  const day = channelsOf(text).map(linear) as Triple
  const lab = toOklab(day)
  const [, a, b] = lab
  const wanted = luminanceAtNight(luminance(day))
  let [low, high] = [0, 1]
  for (let step = 0; step < 20; step += 1) {
    const middle = (low + high) / 2
    if (luminance(fromOklab([middle, a, b])) < wanted) low = middle
    else high = middle
  }
  const gold = goldness(lab)
  const lightness = high + gold * Math.max(0, goldAtNight - high)
  return `#${fromOklab([lightness, a, b - duskiness * (1 - lightness) * (1 - gold)])
    .map(hex)
    .join('')}`
}

/** Inks by their contrast to paper, raised in the middle; what is lighter than paper lies above it at night as well. */
function luminanceAtNight(byDay: number): number {
  if (byDay >= paperByDay) return paperAtNight + ((byDay - paperByDay) / (1 - paperByDay)) * (cardAtNight - paperAtNight)
  const ratio = (paperByDay + glare) / (byDay + glare)
  const raised = ratio * (1 + dimness * Math.sin((Math.PI * Math.log(ratio)) / Math.log(mostContrast)))
  return raised * (cardAtNight + glare) - glare
}

/** OKLab lightness below which a gold is brown. */
const goldAtNight = 0.79

/** From 0 to 1, how much a color is a gold and not a tint of one: its hue from orange to yellow, and full enough. */
function goldness([, a, b]: Triple): number {
  const hueDeg = (Math.atan2(b, a) * 180) / Math.PI
  return rising(hueDeg, 45, 68) * rising(-hueDeg, -138, -118) * rising(Math.hypot(a, b), 0.06, 0.1)
}

const rising = (value: number, from: number, to: number) => Math.min(1, Math.max(0, (value - from) / (to - from)))

const luminance = ([r, g, b]: Triple) => 0.2126 * r + 0.7152 * g + 0.0722 * b

function channelsOf(text: string): number[] {
  if (text.startsWith('#')) return [1, 3, 5].map((at) => Number.parseInt(text.slice(at, at + 2), 16))
  return (text.match(/\d+/g) ?? []).map(Number)
}

/** sRGB, IEC 61966-2-1. */
const linear = (byte: number) => (byte <= 10.31475 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4)
const encoded = (value: number) => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055)

const hex = (value: number) =>
  Math.round(255 * encoded(value))
    .toString(16)
    .padStart(2, '0')

/** Björn Ottosson, "A perceptual color space for image processing" (2020), with its matrices. */
function toOklab([r, g, b]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

/** What lies outside sRGB is clipped. */
function fromOklab([lightness, a, b]: Triple): Triple {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  return channels.map((value) => Math.min(1, Math.max(0, value))) as Triple
}
