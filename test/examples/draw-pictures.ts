import { loadWorkflows } from '../../services/orchestrator/src/load-workflows.js'
import { openDesk } from '../../services/orchestrator/test/picture/direct-bus.js'
import { now } from './births.js'
import { openRunners } from './engines-at-hand.js'
import { pageRequests, pictureRequests } from './picture-requests.js'

export interface Picture {
  name: string
  drawn: string
}

/** Every kind of picture, of engines and then of workflows. */
export const drawPictures = async (): Promise<Picture[]> => [...(await drawEngines()), ...(await drawWorkflows())]

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
