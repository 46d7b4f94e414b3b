// `npm run accuracy:values`: writes the values of astronomy-engine that the repository keeps.
import { writeFileSync } from 'node:fs'
import { independentFile } from './independent.js'
import { computeIndependentValues, textOf } from './independent-values.js'

writeFileSync(independentFile, textOf(computeIndependentValues()))
