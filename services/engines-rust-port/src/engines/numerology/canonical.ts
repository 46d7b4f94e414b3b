import type { EngineInput } from '@selemene/contracts'
import { birthDateOf, clockAsDate, latinWords, type RequestFacts } from '@selemene/engine'
import type { Options } from './schema.js'

/** The letters that count, and the clock's date where no target date is given. */
export function canonical(input: EngineInput<Options>, facts: RequestFacts): EngineInput<Options> {
  const { birth_data, options } = input
  const clock = options.target_date === undefined ? clockAsDate(input, facts) : {}
  return {
    ...clock,
    birth_data: { ...letteredName(birth_data?.name), ...birthDateOf(birth_data), ...clock.birth_data },
    options: { ...options, masters: [...new Set(options.masters)].sort((a, b) => a - b) },
  }
}

/** A name of another script is told from its transliteration: the result warns of it. */
function letteredName(name: string | undefined): { name?: string } {
  if (name === undefined) return {}
  const { words, transliterated } = latinWords(name)
  return { name: transliterated ? name.normalize('NFC') : words.join(' ') }
}

/** The name in Latin letters is the caller's own words. */
export function echo({ birth_data }: EngineInput<Options>): { latin_name: string | null } {
  const read = birth_data?.name === undefined ? undefined : latinWords(birth_data.name)
  return { latin_name: read?.transliterated === true ? read.words.join(' ') : null }
}
