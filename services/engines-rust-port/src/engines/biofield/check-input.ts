import type { EngineInput, FieldFault } from '@selemene/contracts'
import { readImageText } from './image-bytes.js'
import { seriesOf } from './measure-series.js'
import type { Options } from './schema.js'

/** A picture or a series must be there; a picture must at least begin like one; two channels must be of one length. */
export function checkInput({ options }: EngineInput<Options>): FieldFault[] {
  const { image, measurements } = options
  if (image === undefined && measurements === undefined) return [nothingGiven]
  const faults: FieldFault[] = []
  const read = image === undefined ? undefined : readImageText(image)
  if (read !== undefined && 'fault' in read) faults.push({ pointer: '/options/image', message: read.fault, code: 'image' })
  const series = measurements === undefined ? undefined : seriesOf(measurements)
  if (series?.second !== undefined && series.second.length !== series.values.length)
    faults.push({
      pointer: '/options/measurements/second',
      message: `has ${series.second.length} values where the first channel has ${series.values.length}`,
      code: 'length',
    })
  return faults
}

const nothingGiven: FieldFault = {
  pointer: '/options/image',
  message: 'is required: a PNG or JPEG picture as base64, or else a numeric series in /options/measurements; nothing is made up without one',
  code: 'required',
}
