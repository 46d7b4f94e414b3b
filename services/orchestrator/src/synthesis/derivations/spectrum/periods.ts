import { reckoning } from '../derivation.js'

interface Transition {
  at: string
  level: string
  to: string
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** The first of the listed changes that is more than a change of pratyantardasha. */
const nextGreatChange = (transitions: unknown) => (transitions as Transition[]).find(({ level }) => level !== 'pratyantardasha')

function monthOf(transitions: unknown): string | undefined {
  const at = nextGreatChange(transitions)?.at
  return at && `${months[Number(at.slice(5, 7)) - 1]} ${at.slice(0, 4)}`
}

export const periodDerivations = {
  'lord of next great change': reckoning((transitions) => nextGreatChange(transitions)?.to),
  'month of next great change': reckoning(monthOf),
}
