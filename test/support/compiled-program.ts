/**
 * Arguments with which Node runs a program of a service as it is deployed: compiled, which starts in a third of the time that the sources
 * take. `npm test` compiles before anything runs.
 */
export const compiledProgram = (source: string): string[] => ['--enable-source-maps', source.replace('/src/', '/dist/').replace(/\.ts$/, '.js')]
