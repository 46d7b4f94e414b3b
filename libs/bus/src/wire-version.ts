import { NoesisError } from '@selemene/contracts'

/**
 * The form of requests and replies, in the header `Wire` of each; one without it is of the form 0, from before there was a header.
 * Two neighboring releases must understand each other, since they run side by side while a new one is rolled out. So a release that
 * changes the form only learns to read it, and the release after it begins to send it.
 */
export const wireVersion = '1'
const newestReadable = 1

/** A message of a release that is too new for this one. Its name and text stand in the log. */
export class VersionSkew extends Error {
  override readonly name = 'VersionSkew'

  constructor(theirs: string) {
    super(`the message has wire version ${theirs.slice(0, 8)}, and this release reads ${newestReadable} at most`)
  }
}

/** The skew between a message and this release, undefined where there is none. */
export function skewOf(wire: string | undefined): VersionSkew | undefined {
  if (wire === wireVersion || wire === undefined) return undefined
  const theirs = Number(wire)
  return Number.isInteger(theirs) && theirs >= 0 && theirs <= newestReadable ? undefined : new VersionSkew(wire)
}

/** What a caller is told whose request this release cannot read. */
export const refusalOf = (skew: VersionSkew) =>
  new NoesisError('SERVICE_UNAVAILABLE', 'Services of releases too far apart are running. Try again shortly.', { cause: skew })
