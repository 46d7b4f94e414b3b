import { mkdirSync, writeFileSync } from 'node:fs'
import { escapeXml } from '@selemene/engine'
import { inDarkTheme } from '../../services/gateway/src/pictures/dark-theme.js'
import { loadWorkflows } from '../../services/orchestrator/src/load-workflows.js'
import { openDesk } from '../../services/orchestrator/test/picture/direct-bus.js'
import { now } from './births.js'
import { openRunners } from './engines-at-hand.js'
import { pageRequests, pictureRequests } from './picture-requests.js'

/** `npm run contact-sheet`: every picture in both themes on one page, to be looked at. */
const file = new URL('../../.local/contact-sheet.html', import.meta.url)

interface Picture {
  name: string
  drawn: string
}

async function drawEngines(): Promise<Picture[]> {
  const runners = await openRunners()
  const pictures: Picture[] = []
  for (const { engine, as, body } of pictureRequests) {
    const runner = runners.get(engine)
    if (runner === undefined) throw new Error(`no engine ${engine}`)
    const { picture } = await runner.calculate(runner.read(structuredClone(body), { level: 5, now: Date.parse(now) }))
    pictures.push({ name: as === undefined ? engine : `${engine}: ${as}`, drawn: picture() ?? '' })
  }
  return pictures
}

async function drawWorkflows(): Promise<Picture[]> {
  const desk = openDesk()
  const pictures: Picture[] = []
  for (const workflow of await loadWorkflows(new URL('../../services/orchestrator/src/workflows/', import.meta.url))) {
    const { body } = await desk.execute(workflow, pageRequests[workflow.id], 'image/svg+xml')
    pictures.push({ name: workflow.id, drawn: String(Buffer.from(body)) })
  }
  return pictures
}

/** Each picture is a document of its own, so that ids and styles keep apart. */
const asImage = (drawn: string) => `<img alt="" src="data:image/svg+xml;base64,${Buffer.from(drawn).toString('base64')}">`

const row = ({ name, drawn }: Picture) =>
  `<h2>${escapeXml(name)}</h2><div class="pair">${asImage(drawn)}<div class="dark">${asImage(inDarkTheme(drawn))}</div></div>`

const pictures = [...(await drawEngines()), ...(await drawWorkflows())]
const style =
  'body{font-family:system-ui;margin:24px}.pair{display:flex;gap:16px;align-items:flex-start}.pair>*{flex:1;min-width:0}.pair img{width:100%}.dark{background:#16181d}'
mkdirSync(new URL('.', file), { recursive: true })
writeFileSync(file, `<!doctype html><meta charset="utf-8"><title>Contact sheet</title><style>${style}</style>${pictures.map(row).join('')}`)
process.stdout.write(`${pictures.length} pictures in both themes: ${file.pathname}\n`)
