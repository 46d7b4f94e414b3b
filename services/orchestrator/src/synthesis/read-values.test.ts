import { expect, it } from 'vitest'
import { lookUpIn, readValues, sourcesOf } from './read-values.js'

it('looks each place of an answer up once, however many rules read it', () => {
  let reads = 0
  const result = {
    get form() {
      reads += 1
      return 'cube'
    },
  }
  const valueAt = lookUpIn({ engine_outputs: { 'sacred-geometry': { result } } })
  const form = { as: 'form', at: '/engine_outputs/sacred-geometry/result/form' } as const
  for (let rule = 0; rule < 5; rule++) expect(readValues([form], valueAt)?.values).toEqual({ form: 'cube' })
  expect(reads).toBe(1)
})

it('cites the named members that are there, and every member where a path says so', () => {
  const answer = {
    engine_outputs: {
      x: {
        result: {
          path: [
            { x: 1, y: 2 },
            { x: 3, y: 4 },
          ],
          counts: { faces: 6 },
        },
      },
    },
  }
  const reading = readValues(
    [
      { as: 'path', at: '/engine_outputs/x/result/path', cites: ['*/x'] },
      { as: 'counts', at: '/engine_outputs/x/result/counts', cites: ['circles', 'faces'] },
    ],
    lookUpIn(answer),
  )
  expect(reading === undefined ? [] : sourcesOf(reading)).toEqual([
    '/engine_outputs/x/result/path/0/x',
    '/engine_outputs/x/result/path/1/x',
    '/engine_outputs/x/result/counts/faces',
  ])
})
