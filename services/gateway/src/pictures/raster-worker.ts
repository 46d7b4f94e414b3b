import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'

/** An SVG document, and how wide it shall be in pixels. */
export interface RasterTask {
  picture: string
  width: number
}

const resolve = createRequire(import.meta.url).resolve
const fontFiles = ['400Regular/Inter_400Regular', '600SemiBold/Inter_600SemiBold'].map((file) => resolve(`@expo-google-fonts/inter/${file}.ttf`))

/** What the thread runs for one picture: its PNG. Letters that Inter lacks are drawn with a font of the system, if it has one. */
export default function rasterize({ picture, width }: RasterTask): Uint8Array {
  const drawn = new Resvg(picture, {
    fitTo: { mode: 'width', value: width },
    font: { fontFiles, loadSystemFonts: true, defaultFontFamily: 'Inter', sansSerifFamily: 'Inter' },
  })
  return drawn.render().asPng()
}
