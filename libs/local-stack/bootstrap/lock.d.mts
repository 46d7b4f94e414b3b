import type { ProcessIdentity } from './process-identity.mjs'
export function takeLock(file: string): { release: () => void; holder?: undefined } | { release?: undefined; holder: ProcessIdentity }
export function waitForLock(file: string, timeoutMs: number, onWait: (holder: ProcessIdentity) => void): Promise<{ release: () => void }>
