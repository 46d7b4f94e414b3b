import { NoesisError } from '@selemene/contracts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../app-types.js'
import { createQueryParser } from '../http/query.js'
import { inDarkTheme } from './dark-theme.js'
import { PictureQuery } from './picture-query.js'

const parseLook = createQueryParser(PictureQuery)
const mostPixels = 16_000_000

/** How the caller wants the picture that it asks for; undefined when it asks for none. Throws INVALID_INPUT. */
export const readLook = (request: FastifyRequest): PictureQuery | undefined =>
  request.answersIn.startsWith('image/') ? parseLook(request) : undefined

/** Answers with the SVG document that an engine or a workflow drew, as its caller wants it: light or dark, so wide, or as a PNG. */
export function sendPicture(deps: Pick<Deps, 'rasterizer'>, request: FastifyRequest, reply: FastifyReply, picture: Picture): void {
  reply.header('content-type', request.answersIn)
  if (request.answersIn !== 'image/png') return void reply.send(svgOf(picture))
  pngOf(picture, deps)
    .then((png) => reply.send(png))
    .catch((error) => reply.send(error))
}

interface Picture {
  drawn: Uint8Array
  look: PictureQuery
}

function svgOf({ drawn, look: { theme, width } }: Picture): Uint8Array | string {
  if (theme !== 'dark' && width === undefined) return drawn
  const picture = inTheme(drawn, theme)
  if (width === undefined) return picture
  const own = sizeOf(picture)
  return picture.replace(rootSize, ` width="${width}" height="${Math.round((width * own.height) / own.width)}"`)
}

async function pngOf({ drawn, look: { theme, width } }: Picture, { rasterizer }: Pick<Deps, 'rasterizer'>): Promise<Buffer> {
  const picture = inTheme(drawn, theme)
  const own = sizeOf(picture)
  const widest = Math.floor(Math.sqrt((mostPixels * own.width) / own.height))
  return rasterizer.png({ picture, width: Math.min(width ?? Math.round(own.width), widest) })
}

function inTheme(drawn: Uint8Array, theme: PictureQuery['theme']): string {
  const picture = Buffer.from(drawn).toString()
  return theme === 'dark' ? inDarkTheme(picture) : picture
}

const rootSize = / width="([\d.]+)" height="([\d.]+)"/

function sizeOf(picture: string): { width: number; height: number } {
  const [, width, height] = rootSize.exec(picture) ?? []
  if (width === undefined || height === undefined) throw new NoesisError('BRIDGE_ERROR', 'A service answered what cannot be read.')
  return { width: Number(width), height: Number(height) }
}
