import { expect, it } from 'vitest'
import { fullSpectrum } from '../src/workflows/full-spectrum/workflow.js'
import { openDesk } from './picture/direct-bus.js'

const birth_data = { date: '1991-08-13', time: '13:31', latitude: 12.9716, longitude: 77.5946, timezone: 'Asia/Kolkata' }
const desk = openDesk()
const execute = (options: object) => desk.execute(fullSpectrum, { birth_data, options }, 'application/json')

it('an option that lacks a part is the caller’s mistake, told at its place in the request', async () => {
  for (const [options, pointer] of [
    [{ biofield: { measurements: { sample_rate_hz: 4 } } }, '/options/biofield/measurements/values'],
    [{ 'gene-keys': { hd_gates: { personality: {} } } }, '/options/gene-keys/hd_gates/design'],
    [{ 'face-reading': { landmarks: new Array(468).fill([0, 1]), hairline: { x: 1 } } }, '/options/face-reading/hairline/y'],
  ] as const)
    await expect(execute(options)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      errors: expect.arrayContaining([expect.objectContaining({ pointer })]),
    })
})

it('an option that is missing as a whole fails its engine alone, which names its place in the request', async () => {
  const answer = (await execute({ 'face-reading': { landmarks: new Array(468).fill([0, 1]) } })).json<{ status: string; engine_statuses: object }>()
  const detail = expect.stringMatching(/^\/options\/face-reading\/hairline: /)
  expect(answer).toMatchObject({ status: 'degraded', engine_statuses: { 'face-reading': { status: 'failed', error_code: 'INVALID_INPUT', detail } } })
})
