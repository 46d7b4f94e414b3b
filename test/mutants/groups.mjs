/** What is mutated, and the tests that should notice: unit tests alone, since no server can be started for each of a thousand mutants. */
export const groups = {
  limits: {
    mutate: ['services/gateway/src/limits/{limiter,recent,shared-caller,shared-count,shedding,sliding-window}.ts'],
    tests: ['services/gateway/src/limits/*.test.ts'],
  },
  keys: {
    mutate: ['services/gateway/src/access/key-cache.ts', 'services/auth/src/keys/key-state.ts'],
    tests: ['services/gateway/src/access/*.test.ts', 'services/auth/src/keys/*.test.ts'],
    testTimeoutMs: 20_000,
  },
  bus: {
    mutate: [
      'libs/bus/src/{acknowledgement,compression,dispatcher,pending-calls,read-reply,recently-stored,reply-addresses,requester,single-reply,streamed-reply,unanswered}.ts',
      'libs/bus/src/wire/{parse-fields,turn,write-buffer}.ts',
    ],
    tests: ['libs/bus/src/**/*.test.ts'],
  },
  engine: {
    mutate: [
      'libs/engine/src/{canonical,create-checker,create-runner,question-key,random}.ts',
      'libs/engine/src/{latin/latin-words,reading/{english,fill,quoted,stands-out},svg,time/!(time-zones)}.ts',
    ],
    tests: ['libs/engine/src/**/!(time-zones).test.ts'],
  },
  // Each of its mutants reads through the clocks of all zones since 1850.
  'time-zones': { mutate: ['libs/engine/src/time/time-zones.ts'], tests: ['libs/engine/src/time/time-zones.test.ts'], testTimeoutMs: 60_000 },
}
