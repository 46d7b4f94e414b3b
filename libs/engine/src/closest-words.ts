import { distance } from 'fastest-levenshtein'

const most = 3
/** A suggestion differs in no more than this share of its letters, else it is a guess. */
const largestShare = 0.45

/** Up to three of `candidates` that `words` may have meant, nearest first, by edit distance regardless of case. */
export function closestWords(words: string, candidates: readonly string[]): string[] {
  const wanted = words.toLowerCase()
  return candidates
    .map((candidate) => ({ candidate, share: distance(wanted, candidate.toLowerCase()) / Math.max(wanted.length, candidate.length) }))
    .filter(({ share }) => share <= largestShare)
    .sort((a, b) => a.share - b.share)
    .slice(0, most)
    .map(({ candidate }) => candidate)
}
