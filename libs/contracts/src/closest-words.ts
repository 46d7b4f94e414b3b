import { editDistance } from './edit-distance.js'

const most = 3
/** A suggestion differs in no more than this share of its letters, else it is a guess. */
const usualShare = 0.45
/** Beside a good suggestion, one that differs by this much more is noise. */
const widestSpread = 0.15
/** What is longer than every name is not the misspelling of one. */
const longest = 60

/** Up to three of `candidates` that `words` may have meant, nearest first, by edit distance regardless of case. */
export function closestWords(words: string, candidates: readonly string[], largestShare = usualShare): string[] {
  if (words.length > longest) return []
  const wanted = words.toLowerCase()
  const near = candidates
    .filter(({ length }) => Math.abs(length - wanted.length) <= largestShare * Math.max(length, wanted.length))
    .map((candidate) => ({ candidate, share: editDistance(wanted, candidate.toLowerCase()) / Math.max(wanted.length, candidate.length) }))
    .filter(({ share }) => share <= largestShare)
    .sort((a, b) => a.share - b.share)
  const limit = (near[0]?.share ?? 0) + widestSpread
  return near
    .filter(({ share }) => share <= limit)
    .slice(0, most)
    .map(({ candidate }) => candidate)
}
