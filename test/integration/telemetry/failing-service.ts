import { NoesisError } from '@selemene/contracts'
import { startService } from '@selemene/service'

/** A service whose one engine fails: with an error that quotes what it was given, or by refusing it. */
await startService({
  name: 'failing',
  version: '3.2.1',
  description: 'Fails',
  config: {},
  setup: async () => ({
    endpoints: [
      {
        subject: 'engines.failing.calculate',
        async handle(call) {
          const { name, refuse } = call.json() as { name: string; refuse?: boolean }
          if (refuse === true) throw new NoesisError('INVALID_INPUT', 'The name is too long.')
          throw new Error(`cannot calculate for "${name}"`, { cause: new SyntaxError(`${name} is not a number`) })
        },
      },
    ],
  }),
})
