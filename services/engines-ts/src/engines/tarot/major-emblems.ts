import { gold, indigo, ink, rose, suitColours, teal, white } from './palette.js'
import { area, at, box, disc, line, moved, rays, ringOf, star } from './shapes.js'
import { suitEmblems } from './suit-emblems.js'

const stone = '#8d93a3'
const cloud = '#c9cede'
const night = '#2b2a5e'
const green = '#4f7a3a'

const lemniscate = (y: number, scale: number): string =>
  moved(0, y, scale, line('M0 0C6 -9 20 -9 20 0S6 9 0 0C-6 -9 -20 -9 -20 0S-6 9 0 0Z', gold, 3))

const column = (x: number, colour: string): string =>
  [box(x - 6, -34, 12, 80, colour), box(x - 9, -40, 18, 7, colour, 2), box(x - 9, 44, 18, 7, colour, 2)].join('')

const tower = (x: number): string => [box(x - 8, 4, 16, 40, stone), box(x - 11, -2, 22, 8, stone, 1), box(x - 2, 14, 4, 9, ink)].join('')

const flame = (x: number, y: number): string => area(`M${x} ${y}c-4 -5 0 -8 0 -12c4 4 5 8 0 12z`, gold)

/** An emblem for each trump 0–21, about 84 × 112 units around the origin; drawn for this project. */
export const majorEmblems: readonly string[] = [
  // The Fool: a bundle on a staff above the edge of a cliff, the sun behind.
  [
    disc(-24, -36, 11, gold),
    rays(-24, -36, 12, 14, 19, gold, 2),
    line('M-30 30L18 -14', '#8a4b25', 4.5),
    area('M10 -10C2 -30 24 -38 32 -24C38 -12 24 -2 10 -10Z', rose),
    area('M-42 56V34H8L14 40L6 44L12 56Z', stone),
  ].join(''),
  // The Magician: the lemniscate above a raised wand, the four tools on the table.
  [
    lemniscate(-44, 0.95),
    line('M0 -28V14', ink, 5),
    disc(0, -29, 4, white),
    ringOf(0, -29, 4, ink, 2),
    disc(0, 14, 4, ink),
    box(-40, 38, 80, 6, '#8a4b25', 2),
    box(-34, 44, 5, 12, '#8a4b25'),
    box(29, 44, 5, 12, '#8a4b25'),
    moved(-30, 22, 0.62, suitEmblems.Wands),
    moved(-11, 26, 0.62, suitEmblems.Cups),
    moved(11, 24, 0.62, suitEmblems.Swords),
    moved(30, 28, 0.62, suitEmblems.Pentacles),
  ].join(''),
  // The High Priestess: a dark and a light pillar, the veil and the moon.
  [
    column(-32, night),
    column(32, '#d9d4c4'),
    area('M-23 -30H23V38C12 46 -12 46 -23 38Z', '#dfe6f3'),
    area('M8 -20A17 17 0 1 0 8 12A14 14 0 1 1 8 -20Z', indigo),
    ...[-12, 0, 12].map((x) => disc(x, 28, 3.4, rose)),
  ].join(''),
  // The Empress: the sign of Venus on a heart, stars above, ears of wheat.
  [
    ...[-30, -18, -6, 6, 18, 30].map((x) => star(x, -44 + Math.abs(x) / 4, 6, 5, 2.2, gold)),
    area('M0 46C-44 14 -36 -22 -14 -22C-5 -22 0 -15 0 -10C0 -15 5 -22 14 -22C36 -22 44 14 0 46Z', rose),
    ringOf(0, 0, 9, white, 3.4),
    line('M0 9V28M-8 19H8', white, 3.4),
    ...[-34, 34].map((x) => line(`M${x} 54V24M${x} 30l-5 -6M${x} 30l5 -6M${x} 40l-5 -6M${x} 40l5 -6`, gold, 2.6)),
  ].join(''),
  // The Emperor: the horns of the ram on a throne, orb and cross.
  [
    box(-30, -6, 60, 60, '#a5472f', 3),
    box(-20, 6, 40, 48, '#7c3322', 2),
    line('M0 -8C0 -30 -10 -42 -22 -42S-38 -28 -30 -20S-16 -22 -20 -28', gold, 6),
    line('M0 -8C0 -30 10 -42 22 -42S38 -28 30 -20S16 -22 20 -28', gold, 6),
    disc(0, 34, 12, gold),
    line('M0 22V10M-5 15H5', gold, 3.4),
  ].join(''),
  // The Hierophant: the triple cross above two crossed keys.
  [
    line('M0 -50V18', gold, 5),
    line('M-10 -40H10M-16 -26H16M-22 -12H22', gold, 5),
    line('M-24 52L18 14M24 52L-18 14', stone, 4.5),
    ringOf(-27, 51, 7, stone, 4),
    ringOf(27, 51, 7, stone, 4),
    line('M18 14l5 6M12 19l5 6M-18 14l-5 6M-12 19l-5 6', stone, 3.6),
  ].join(''),
  // The Lovers: two joined rings under a sun.
  [
    disc(0, -34, 12, gold),
    rays(0, -34, 16, 15, 21, gold, 2.2),
    ringOf(-14, 24, 24, rose, 6),
    ringOf(14, 24, 24, indigo, 6),
    line('M-3.500 2.500A24 24 0 0 1 9.500 28', rose, 6),
    area('M0 32C-9 24 -7 17 -3.500 17C-1.500 17 0 18.500 0 20C0 18.500 1.500 17 3.500 17C7 17 9 24 0 32Z', gold),
  ].join(''),
  // The Chariot: a car under a canopy of stars, two wheels, one dark and one light.
  [
    area('M-34 -22C-30 -48 30 -48 34 -22Z', indigo),
    ...[-18, 0, 18].map((x) => star(x, -31 - (x === 0 ? 5 : 0), 5, 5, 2.1, gold)),
    line('M-30 -22V6M30 -22V6', stone, 4),
    area('M-36 4H36L28 36H-28Z', gold),
    star(0, 20, 8, 10, 4.5, white),
    ...[ink, stone].flatMap((colour, i) => [
      disc(-24 + i * 48, 42, 14, white),
      ringOf(-24 + i * 48, 42, 13, colour, 4),
      rays(-24 + i * 48, 42, 6, 0, 12, colour, 2.4),
    ]),
  ].join(''),
  // Strength: the lion's face with its mane, the lemniscate above.
  [
    lemniscate(-42, 0.9),
    star(0, 18, 14, 40, 28, '#b5702b'),
    disc(0, 18, 25, '#e0b05a'),
    disc(-9, 12, 2.6, ink),
    disc(9, 12, 2.6, ink),
    area('M-6 21H6L0 28Z', ink),
    line('M0 28V32M0 32Q-6 38 -11 33M0 32Q6 38 11 33', ink, 2.2),
  ].join(''),
  // The Hermit: a lantern with a six-pointed star, hung from a staff.
  [
    line('M-30 56V-34C-30 -48 -6 -50 0 -40', '#8a4b25', 5),
    line('M0 -40V-28', ink, 2.4),
    area('M-16 -14L0 -28L16 -14Z', night),
    box(-16, -14, 32, 44, '#fbeec4'),
    line('M-16 -14V30M16 -14V30', night, 3.6),
    box(-19, 29, 38, 7, night, 2),
    star(0, 8, 6, 14, 8, gold),
    rays(0, 8, 12, 24, 30, gold, 1.6),
  ].join(''),
  // Wheel of Fortune: eight spokes, a still hub.
  [ringOf(0, 4, 38, gold, 6), ringOf(0, 4, 25, indigo, 3), rays(0, 4, 8, 7, 36, indigo, 3), disc(0, 4, 8, rose), ...wheelStuds()].join(''),
  // Justice: an upright sword that carries the scales.
  [
    moved(0, 4, 2.3, suitEmblems.Swords),
    line('M-32 -20H32', gold, 4),
    ...[-32, 32].flatMap((x) => [
      line(`M${x} -20L${x - 10} 8M${x} -20L${x + 10} 8`, gold, 1.8),
      area(`M${x - 12} 8H${x + 12}C${x + 10} 17 ${x - 10} 17 ${x - 12} 8Z`, gold),
    ]),
  ].join(''),
  // The Hanged Man: head down on a living tau, one leg crossed, a halo about the head.
  [
    line('M-36 -44H36M0 -44V-34', green, 6),
    line('M0 -34V4', suitColours.Wands.strong, 6),
    line('M0 0L14 -12L0 -20', suitColours.Wands.strong, 6),
    area('M-12 2H12L9 28H-9Z', indigo),
    line('M-12 6L-20 20L-8 26M12 6L20 20L8 26', indigo, 4.5),
    disc(0, 40, 17, '#f6e3a8'),
    rays(0, 40, 16, 16, 20, gold, 1.8),
    disc(0, 38, 9, '#f0d9c0'),
  ].join(''),
  // Death: the black banner with a white rose, the sun between two towers.
  [
    line('M-32 56V-50', '#8a4b25', 4),
    area('M-32 -48H38V2H-32Z', ink),
    ...roseAt(3, -23),
    area('M-5 56A15 15 0 0 1 25 56Z', gold),
    line(dawnRays(10, 56), gold, 2),
    box(-18, 32, 9, 24, stone),
    box(29, 32, 9, 24, stone),
  ].join(''),
  // Temperance: water passes from one cup to the other.
  [
    moved(-20, -22, 1.15, svgTilted(suitEmblems.Cups, 38)),
    moved(20, 36, 1.15, suitEmblems.Cups),
    line('M-2 -26C14 -20 18 -4 20 16', '#63b0d8', 5),
    line('M-6 -22C8 -14 13 -2 16 16', '#9ed0ea', 2.4),
    disc(24, -40, 9, gold),
    rays(24, -40, 12, 11, 15, gold, 1.8),
    area('M-40 56C-30 46 -22 50 -18 56Z', green),
  ].join(''),
  // The Devil: an inverted pentagram with horns, and a chain.
  [
    line('M-16 -34C-34 -38 -36 -52 -28 -54C-28 -46 -20 -44 -12 -42', ink, 5),
    line('M16 -34C34 -38 36 -52 28 -54C28 -46 20 -44 12 -42', ink, 5),
    disc(0, -12, 31, ink),
    star(0, -12, 5, 27, 10.4, '#c8402f', 0.5),
    ...[-24, -8, 8, 24].map((x, i) => svgEllipse(x, 44 + (i % 2) * 5, stone)),
  ].join(''),
  // The Tower: lightning strikes off the crown.
  [
    area('M-20 56L-16 -16H16L20 56Z', stone),
    box(-20, -24, 40, 10, '#757b8c'),
    ...[-20, -6, 8].map((x) => box(x, -31, 12, 8, '#757b8c')),
    ...[-7, 7].map((x) => box(x - 3, 2, 6, 12, ink, 3)),
    box(-3, 28, 6, 12, ink, 3),
    moved(28, -34, 0.75, area('M-14 8V-10L-7 -2L0 -10L7 -2L14 -10V8Z', gold)),
    area('M-8 -56L-30 -28H-17L-34 2L-4 -32H-18L2 -56Z', '#e2b33c'),
    flame(-28, 40),
    flame(30, 26),
    flame(32, 52),
  ].join(''),
  // The Star: one great star and seven small ones over water.
  [
    star(0, -16, 8, 30, 11, gold),
    ...[
      [-34, -44],
      [34, -44],
      [-38, -12],
      [38, -12],
      [-28, 18],
      [28, 18],
      [0, 28],
    ].map(([x = 0, y = 0]) => star(x, y, 8, 7, 2.8, indigo)),
    line('M-40 42q7 -6 13 0t13 0t13 0t13 0t13 0t13 0M-34 53q7 -6 13 0t13 0t13 0t13 0t13 0', '#4a9cc7', 3),
  ].join(''),
  // The Moon: a crescent in its disc over a path between two towers.
  [
    disc(0, -24, 25, '#f3e3a6'),
    area('M8 -44A21 21 0 1 0 8 -4A17 17 0 1 1 8 -44Z', gold),
    rays(0, -24, 16, 27, 32, gold, 1.8),
    tower(-30),
    tower(30),
    area('M-7 56C-4 44 8 40 2 30C-2 22 0 18 1 14H3C4 20 8 24 11 30C17 42 8 46 9 56Z', '#d8b56a'),
    area('M-42 56V46C-20 40 20 40 42 46V56Z', '#7fb3cf'),
  ].join(''),
  // The Sun: straight and wavy rays, sunflowers on a wall.
  [
    rays(0, -14, 12, 24, 42, gold, 4),
    star(0, -14, 12, 34, 22, '#e9bb4d', 1 / 24),
    disc(0, -14, 20, '#f4cf68'),
    ringOf(0, -14, 20, gold, 2.4),
    box(-42, 44, 84, 12, stone, 2),
    ...[-28, 0, 28].flatMap((x) => [line(`M${x} 46V36`, green, 2.6), star(x, 34, 10, 9, 5.5, gold), disc(x, 34, 4, '#7c4a1e')]),
  ].join(''),
  // Judgement: a trumpet out of the clouds with its banner.
  [
    ...[-24, -8, 8, 24].map((x, i) => disc(x, -42 + (i % 2) * 5, 13, cloud)),
    line('M0 -34V16', gold, 6),
    area('M-5 14H5L15 40H-15Z', gold),
    area('M4 -26H36V6H4Z', white),
    line('M4 -26H36V6H4Z', stone, 1.6),
    line('M20 -26V6M4 -10H36', '#c8402f', 6),
    line('M-30 56V46M-30 46l-7 -7M-30 46l7 -7M30 56V46M30 46l-7 -7M30 46l7 -7M0 58V50', stone, 4),
  ].join(''),
  // The World: a laurel wreath, and the four living creatures as four stars.
  [
    ...laurel(),
    area('M-7 -46L0 -41L7 -46V-36L0 -41L-7 -36Z', rose),
    area('M-7 46L0 51L7 46V56L0 51L-7 56Z', rose),
    ...[
      [-36, -44, teal],
      [36, -44, gold],
      [-36, 52, rose],
      [36, 52, indigo],
    ].map(([x, y, colour]) => star(x as number, y as number, 4, 9, 3.6, colour as string)),
    disc(0, 5, 12, '#a9c8e8'),
    ringOf(0, 5, 12, indigo, 2.4),
    line('M-12 5H12M0 -7C-7 -2 -7 12 0 17C7 12 7 -2 0 -7', indigo, 1.6),
  ].join(''),
]

/** Seven rays over the horizon. */
function dawnRays(cx: number, cy: number): string {
  return Array.from({ length: 7 }, (_, i) => `M${at(cx, cy, 18, (i - 3) / 15)}L${at(cx, cy, 25, (i - 3) / 15)}`).join('')
}

function wheelStuds(): string[] {
  return Array.from({ length: 8 }, (_, i) => {
    const [x = '0', y = '0'] = at(0, 4, 38, (i + 0.5) / 8).split(' ')
    return disc(Number(x), Number(y), 4.4, i % 2 === 0 ? indigo : rose)
  })
}

function roseAt(cx: number, cy: number): string[] {
  const petals = Array.from({ length: 5 }, (_, i) => {
    const [x = '0', y = '0'] = at(cx, cy, 9, i / 5).split(' ')
    return disc(Number(x), Number(y), 8, white)
  })
  return [...petals, disc(cx, cy, 5, gold)]
}

function laurel(): string[] {
  return Array.from({ length: 24 }, (_, i) => {
    const turn = (i + 0.5) / 24
    const angle = turn * 2 * Math.PI
    const x = Math.round(Math.sin(angle) * 2900) / 100
    const y = Math.round(-Math.cos(angle) * 4400) / 100 + 5
    return `<g transform="translate(${x} ${y}) rotate(${Math.round((turn * 360 + (i < 12 ? 60 : -60)) * 10) / 10})">${area('M0 -9C6 -4 6 4 0 9C-6 4 -6 -4 0 -9Z', i % 2 === 0 ? green : '#6f9a52')}</g>`
  })
}

function svgTilted(children: string, degrees: number): string {
  return `<g transform="rotate(${degrees})">${children}</g>`
}

function svgEllipse(cx: number, cy: number, stroke: string): string {
  return `<ellipse cx="${cx}" cy="${cy}" rx="11" ry="7" fill="none" stroke="${stroke}" stroke-width="4"/>`
}
