/** What a text says when its author has nothing to say: openings and connectives that fit any chart. */
export const stockPhrases: readonly RegExp[] = [
  /^(You, first of all|For now|What gets in the way|What you can build on|Where it is heading):/,
  /\b(held lightly|two lenses|ground apart|one face in two mirrors|two rivers)\b/i,
  /\b(in other words|that said|at the end of the day|needless to say|it is worth noting|it is important to|last but not least)\b/i,
  /\b(moreover|furthermore|additionally|in conclusion|overall,|ultimately,)/i,
  /\b(embrace your|your journey|tapestry|navigate the|unlock your|delve|testament to|resonates? with|dance between|invites you to)\b/i,
  /\bnot (just|only) .{1,60}\bbut (also )?/i,
  /\b(may|might|can) or (may|might|can) not\b/i,
  /\bas (a|an) .{1,30}, you (are|may) (both|sometimes)\b/i,
]
