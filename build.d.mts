export function compile(root: string): Promise<void>
export function bundle(options: { root: string; source: string; outdir: string; entries: string[] }): Promise<void>
export const installed: readonly string[]
