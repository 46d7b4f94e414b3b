import { mkdirSync, writeFileSync } from 'node:fs'
import { escapeXml } from '@selemene/engine'
import { inDarkTheme } from '../../services/gateway/src/pictures/dark-theme.js'
import { drawPictures, type Picture } from './draw-pictures.js'

/** `npm run contact-sheet`: every picture in both themes on one page, to be looked at. */
const file = new URL('../../.local/contact-sheet.html', import.meta.url)

/** Each picture is a document of its own, so that ids and styles keep apart. */
const asImage = (drawn: string) => `<img alt="" src="data:image/svg+xml;base64,${Buffer.from(drawn).toString('base64')}">`

const row = ({ name, drawn }: Picture) =>
  `<h2>${escapeXml(name)}</h2><div class="pair">${asImage(drawn)}<div class="dark">${asImage(inDarkTheme(drawn))}</div></div>`

const pictures = await drawPictures()
const style =
  'body{font-family:system-ui;margin:24px}.pair{display:flex;gap:16px;align-items:flex-start}.pair>*{flex:1;min-width:0}.pair img{width:100%}.dark{background:#16181d}'
mkdirSync(new URL('.', file), { recursive: true })
writeFileSync(file, `<!doctype html><meta charset="utf-8"><title>Contact sheet</title><style>${style}</style>${pictures.map(row).join('')}`)
process.stdout.write(`${pictures.length} pictures in both themes: ${file.pathname}\n`)
