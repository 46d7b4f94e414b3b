import { describe, expect, it } from 'vitest'
import { derivations } from './derivations.js'

const { 'voice of sentence': voice, 'matter of sentence': matter, 'heading of path': heading, 'number of form': number } = derivations

describe('what rules know of an intention', () => {
  it.each([
    ['I am calm and clear', 'being'],
    ['I’m at home in my body', 'being'],
    ['I finish what I begin', 'deed'],
    ['I will be patient', 'vow'],
    ['My work finds its readers', 'bond'],
    ['Our house is open to friends', 'company'],
    ['Let the river carry the stone', 'blessing'],
    ['Every day I paint', 'calendar'],
    ['One day the shop will carry us both', 'calendar'],
    ['The choir shall sing again', 'scene'],
    ['“Courage!”', 'single word'],
    ['Open road', 'bare words'],
    ['No more debts', 'refusal'],
    ['Mut zur Lücke', 'bare words'],
  ])('%s speaks as %s', (sentence, said) => expect(voice.of(sentence)).toBe(said))

  it.each([
    ['I am not afraid of the dark water', 'courage'],
    ['No more debts', 'money'],
    ['Never again do I hide my songs', 'voice'],
    ['I finish what I begin', 'making'],
    ['I forgive my father', 'kin'],
    ['I welcome the stranger at the door', 'home'],
    ['I sleep through the night', 'health'],
    ['Enough', 'peace'],
    ['Someday I live by the sea', 'road'],
    ['The fox jumps over the dog', undefined],
  ])('%s asks for %s', (sentence, asked) => expect(matter.of(sentence)).toBe(asked))
})

it.each([
  [1, 0, 'right'],
  [1, -1, 'right and up'],
  [0, -1, 'up'],
  [-1, -1, 'left and up'],
  [-1, 0, 'left'],
  [-1, 1, 'left and down'],
  [0, 1, 'down'],
  [1, 1, 'right and down'],
  [0, 0, undefined],
])('a path to (%d, %d), y downward, leads %s', (x, y, direction) => {
  expect(
    heading.of([
      { x: 0, y: 0 },
      { x: 5, y: 5 },
      { x, y },
    ]),
  ).toBe(direction)
})

it('counts the parts that the form has, however many rings or sides were asked for', () => {
  expect(number.of('flower_of_life', { circles: 37, rings: 3 })).toBe(37)
  expect(number.of('star_polygon', { sides: 7, step: 3 })).toBe(7)
  expect(number.of('cube', { faces: 6, edges: 12 })).toBe(6)
  expect(number.of('torus', { faces: 288 })).toBeUndefined()
})

it('takes joy for no wish to have less, and a dance for no handiwork', () => {
  expect([matter.of('Joy'), matter.of('I shall learn to dance')]).toEqual([undefined, undefined])
  expect(matter.of('Rest')).toBe('peace')
})
