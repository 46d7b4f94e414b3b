import type { Say } from '@selemene/engine'
import type { SphereName } from '../data/spheres.js'

/** All that a Gene Keys reading may say, in one language. */
export interface GeneKeysWords {
  title: string
  /** Of a key that an earlier sphere has told: in place of its sentences. */
  again: string
  againDeep: string
  /** Vocation always has the key of the Core, Brand that of the Life's Work. */
  fromCore: string
  fromCoreDeep: string
  fromLifeWork: string
  fromLifeWorkDeep: string
  spheres: Record<SphereName, { title: string; intro: Say }>
  /** By line, from 1 on. */
  lines: readonly Say[]
  /** A sentence each for the shadow, the gift and the siddhi of a key. */
  keys: Record<number, readonly string[]>
}
