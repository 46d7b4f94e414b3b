/** Something that the person at the terminal can repair: shown as text, without a stack trace, with exit code 1. */
export class Problem extends Error {
  name = 'Problem'
}
