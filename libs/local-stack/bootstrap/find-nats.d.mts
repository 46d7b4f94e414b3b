import type { Unpack } from './debian-package.mjs'
import type { Program } from './find-servers.mjs'
export function findNats(local: string, unpack: Unpack, progress: (text: string) => void): Promise<Program | undefined>
export function findOwnSuitesNats(local: string, unpack: Unpack, progress: (text: string) => void): Promise<Program | undefined>
