import type { Say } from '@selemene/engine'
import type { SphereName } from '@selemene/traditions'

/** All that a Gene Keys reading may say, in one language. */
export interface GeneKeysWords {
  title: string
  /** Of a key that an earlier sphere has told, in place of its sentences; taken in turn. */
  again: readonly string[]
  againDeep: readonly string[]
  /** Vocation always has the key of the Core, Brand that of the Life's Work. */
  fromCore: string
  fromCoreDeep: string
  fromLifeWork: string
  fromLifeWorkDeep: string
  /** A siddhi that has the name of its gift. */
  sameSiddhi: string
  spheres: Record<SphereName, { title: string; intro: Say }>
  /** By line, from 1 on: ways to say it, taken in turn, so that spheres on one line are not told in one sentence. */
  lines: readonly (readonly Say[])[]
  /** A sentence each for the shadow, the gift and the siddhi of a key. */
  keys: Record<number, readonly string[]>
}
