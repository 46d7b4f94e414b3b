import type { ProcessIdentity } from './process-identity.mjs'
export function takeLock(file: string): { release: () => void; holder?: undefined } | { release?: undefined; holder: ProcessIdentity }
