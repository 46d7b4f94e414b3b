import { svg } from '@selemene/engine'
import type { Block } from './block.js'
import { color, page } from './page-style.js'

const room = page.width - 2 * page.margin

/**
 * An engine's own picture within the page, at its own size where there is room. Its ids, what refers to them and its style rules are bound to this
 * picture: in one document ids must be unique, and a style rule would otherwise reach into every other picture.
 */
export function nestPicture(engine: string, picture: string): Block {
  const { width, height } = sizeOf(picture)
  const scale = Math.min(1, room / width)
  const size = { width: width * scale, height: height * scale }
  const inside = bound(picture, engine)
    .replace(/^<svg [^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
  return {
    height: size.height,
    draw: (x, y) =>
      svg('rect', { x: x - 0.5, y: y - 0.5, width: room + 1, height: size.height + 1, rx: 6, fill: color.paper, stroke: color.line }) +
      svg(
        'svg',
        {
          id: rootOf(engine),
          x: x + (room - size.width) / 2,
          y,
          width: size.width,
          height: size.height,
          viewBox: `0 0 ${width} ${height}`,
          role: 'img',
          'aria-labelledby': `${prefixOf(engine)}title ${prefixOf(engine)}desc`,
          'data-engine': engine,
        },
        inside,
      ),
  }
}

const rootOf = (engine: string) => `picture-${engine}`
const prefixOf = (engine: string) => `${engine}-`

function sizeOf(picture: string): { width: number; height: number } {
  const [, width, height] = /^<svg [^>]*viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(picture) ?? []
  if (width === undefined || height === undefined) throw new Error('a picture has no viewBox that begins at 0 0')
  return { width: Number(width), height: Number(height) }
}

/** Attribute values hold no angle brackets (they are escaped), so that tags can be told from text. */
function bound(picture: string, engine: string): string {
  const prefix = prefixOf(engine)
  return picture
    .replace(/<style>([^<]*)<\/style>/g, (_, rules: string) => `<style>${boundRules(rules, engine)}</style>`)
    .replace(/<[a-zA-Z][^>]*>/g, (tag) =>
      tag
        .replace(/(\s)id="([^"]*)"/g, `$1id="${prefix}$2"`)
        .replace(/(\s(?:xlink:)?href)="#([^"]*)"/g, `$1="#${prefix}$2"`)
        .replace(/url\(#([^)]*)\)/g, `url(#${prefix}$1)`)
        .replace(/(\saria-(?:labelledby|describedby))="([^"]*)"/g, (_, name: string, ids: string) => `${name}="${prefixed(ids, prefix)}"`),
    )
}

const prefixed = (ids: string, prefix: string) =>
  ids
    .split(' ')
    .map((id) => prefix + id)
    .join(' ')

/** Every selector of a flat style sheet made to hold below this picture's root only. */
const boundRules = (rules: string, engine: string) =>
  rules.replace(/([^{}]+)\{([^{}]*)\}/g, (_, selectors: string, body: string) => {
    const scoped = selectors.split(',').map((selector) => `#${rootOf(engine)} ${selector.trim().replace(/#([\w-]+)/g, `#${prefixOf(engine)}$1`)}`)
    return `${scoped.join(',')}{${body.replace(/url\(#([^)]*)\)/g, `url(#${prefixOf(engine)}$1)`)}}`
  })
