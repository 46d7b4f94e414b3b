import type { AlignmentRule, Depths, Measure, TensionRule, Test, ThemeRule } from './rule.js'

/** What the rules of a family share. Each speaks of other values of the fields `by`. */
interface Shared<R> {
  id: string
  about: ThemeRule['about']
  reads: ThemeRule['reads']
  /** Names of the values by which one member is told from another. */
  by: readonly string[]
  /** Conditions that hold for every member. */
  when?: readonly Test[]
  weight: number
  support?: readonly (Test | Measure)[]
  kind: R
}

/** Title, sentence for the summary, and the wording for levels 0–1, 2–3 and 4–5. */
export type Row = readonly [title: string, gist: string, practical: string, psychological: string, contemplative: string]

/** Title, sentence for the summary, the two sides, and the hint for levels 0–1, 2–3 and 4–5. */
export type TensionRow = readonly [title: string, gist: string, a: string, b: string, practical: string, psychological: string, contemplative: string]

/**
 * Rows by the values that they are for: of several values separated by `|`, each one value or a choice separated by commas, as in
 * `Generator|Single` and `Generator|Split,Triple Split`. A row may leave out the last of them, and is then for all that they can be.
 */
export type Rows<R> = Readonly<Record<string, R>>

/** One theme for each row. */
export const themesBy = (family: Omit<Shared<'theme'>, 'kind'>, rows: Rows<Row>): ThemeRule[] =>
  Object.entries(rows).map(([key, [name, gist, ...depths]]) => ({
    ...memberOf({ ...family, kind: 'theme' }, key),
    name,
    gist,
    text: told(gist, depths),
  }))

/** One alignment for each row. */
export const alignmentsBy = (family: Omit<Shared<'alignment'>, 'kind'>, rows: Rows<Row>): AlignmentRule[] =>
  Object.entries(rows).map(([key, [aspect, gist, ...depths]]) => ({
    ...memberOf({ ...family, kind: 'alignment' }, key),
    aspect,
    gist,
    text: told(gist, depths),
  }))

/** One tension for each row. */
export const tensionsBy = (family: Omit<Shared<'tension'>, 'kind'>, rows: Rows<TensionRow>): TensionRule[] =>
  Object.entries(rows).map(([key, [aspect, gist, perspectiveA, perspectiveB, ...hint]]) => ({
    ...memberOf({ ...family, kind: 'tension' }, key),
    aspect,
    gist,
    perspectiveA,
    perspectiveB,
    hint,
  }))

/** First what is so, then what it means at each depth: no advice stands without its reason. */
export const told = (gist: string, [practical, psychological, contemplative]: Depths): Depths => [
  `${gist} ${practical}`,
  `${gist} ${psychological}`,
  `${gist} ${contemplative}`,
]

function memberOf<R extends string>({ id, by, when = [], ...family }: Shared<R>, key: string) {
  const choices = key.split('|').map((part) => part.split(',').map(plain))
  const tests = choices.map((choice, i): Test => ({ value: by[i] as string, in: choice }))
  return { ...family, id: `${id}.${slug(key)}`, when: [...tests, ...when] }
}

const plain = (text: string) => (/^\d+$/.test(text) ? Number(text) : text)
const slug = (key: string) => key.toLowerCase().replace(/[^a-z0-9]+/g, '-')
