import type { ChartNumber } from './reduce.js'
import type { Result } from './schema.js'

/** A question about the numbers that lead this chart, plain at level 0, turned inward at level 5. */
export function witness(result: Result, level: number): string {
  const numbers = leadingNumbers(result)
  const said = numbers.map(saidOf)
  const themesOfBoth = themesApart(numbers[0]?.[1].value ?? 0, numbers[1]?.[1].value ?? 0)
  if (said.length === 1) return pick(questionsOfOne, level)(said[0] as string, themesOfBoth[0])
  return pick(questionsOfMore, level)({ all: listed(said), theme: themesOfBoth[0], other: themesOfBoth[1] })
}

type Leading = [name: string, number: ChartNumber]

function leadingNumbers({ pythagorean, chaldean }: Result): Leading[] {
  const ranked: [string, ChartNumber | null | undefined][] = pythagorean
    ? [
        ['life path', pythagorean.life_path],
        ['expression', pythagorean.expression],
        ['personal year', pythagorean.personal_year],
        ['birthday', pythagorean.birthday],
        ['soul urge', pythagorean.soul_urge],
        ['balance', pythagorean.balance],
      ]
    : [
        ['Chaldean name number', chaldean?.name],
        ['Chaldean birth number', chaldean?.birth],
      ]
  return ranked.filter((entry): entry is Leading => Boolean(entry[1])).slice(0, 4)
}

/** "life path 14/5": the compound before the value, as the tradition writes it. */
const saidOf = ([name, { value, compound }]: Leading) => (compound === value ? `${name} ${value}` : `${name} ${compound}/${value}`)

interface Words {
  all: string
  theme: string
  other: string
}

const questionsOfMore: [(w: Words) => string, ...((w: Words) => string)[]] = [
  (w) => `Your numbers begin with ${w.all}. Where did you meet “${w.theme}” today?`,
  (w) => `With ${w.all}, “${w.theme}” and “${w.other}” share one life. Which of the two had more room this week?`,
  (w) => `You carry ${w.all}. Think of a choice that keeps returning: is it decided by “${w.theme}” or by “${w.other}”?`,
  (w) => `Your chart leads with ${w.all}. What would you have to stop defending so that “${w.theme}” and “${w.other}” could serve the same end?`,
  (w) => `Suppose ${w.all} were only habits of attention. Who keeps choosing “${w.theme}”, and what is left of that one when the choosing stops?`,
  (w) => `${capital(w.all)}: a few counts laid over something that was never counted. What is here before “${w.theme}” begins?`,
]

const questionsOfOne: [(said: string, theme: string) => string, ...((said: string, theme: string) => string)[]] = [
  (said, theme) => `Your ${said} speaks of “${theme}”. Where did you meet that today?`,
  (said, theme) => `By your ${said}, “${theme}” comes easily. When did it last come too easily?`,
  (said, theme) => `What in your life has grown around “${theme}” (${said}), and what was left outside?`,
  (said, theme) => `What would you have to stop defending for “${theme}” to be a gift and not armor, as ${said} would have it?`,
  (said, theme) => `If ${said} were only a habit of attention, who is it that keeps choosing “${theme}”?`,
  (said, theme) => `${capital(said)} is a count laid over something that was never counted. What is here before “${theme}” begins?`,
]

/** One phrase for each of two numbers; a number that comes twice gets both of its phrases. */
function themesApart(one: number, other: number): [string, string] {
  const [first] = themes[one] ?? unnamed
  const [theirs, spare] = themes[other] ?? unnamed
  return [first, theirs === first ? spare : theirs]
}

const themes: Readonly<Record<number, [string, string]>> = {
  0: ['leaving the page open', 'waiting without a plan'],
  1: ['beginning without being asked', 'standing alone with a decision'],
  2: ['listening until both sides are heard', 'making room for someone else'],
  3: ['giving a feeling its form', 'saying it so that others smile'],
  4: ['building what will still stand', 'keeping to the order of things'],
  5: ['moving before things set', 'trying it to find out'],
  6: ['looking after what is yours to look after', 'making a place feel like home'],
  7: ['asking once more what lies beneath', 'staying with a question alone'],
  8: ['using strength without being used by it', 'weighing what a thing is worth'],
  9: ['giving away what is finished', 'seeing your part in the whole'],
  11: ['trusting what you sense before you can say it', 'carrying light that is not your own'],
  22: ['bringing a large plan down to the ground', 'working for people you will never meet'],
  33: ['teaching by the way you care', 'holding more than your own family'],
}
const unnamed: [string, string] = ['keeping a doubled number whole', 'carrying more than one digit can say']

const pick = <T>(questions: [T, ...T[]], level: number): T => questions[level] ?? questions[0]
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
const listed = (words: string[]) => (words.length < 3 ? words.join(' and ') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`)
