export function onPath(name: string, path?: string): string | undefined
export function isExecutable(file: string): boolean
export function versionOf(program: { command: string; env?: Record<string, string> }): Promise<string | undefined>
