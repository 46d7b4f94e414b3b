/**
 * Installs what one command alone needs into a folder of its own, from the lock file there: nothing of it belongs to the project. Done
 * once for each state of that file. `flags` of `npm ci`, beside the usual ones.
 */
export function installApart(folder: string, flags?: readonly string[]): void
