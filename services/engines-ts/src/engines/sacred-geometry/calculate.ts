import type { EngineInput } from '@selemene/contracts'
import type { Calculation } from '@selemene/engine'
import { eggOfLife, flowerOfLife, fruitOfLife, metatronsCube, seedOfLife, vesicaPiscis } from './circle-forms.js'
import { meditations } from './data/meditations.js'
import { goldenSpiral } from './golden-spiral.js'
import { wavefront } from './obj.js'
import { drawing } from './picture.js'
import { leastStep, regularPolygon, starPolygon } from './polygon-forms.js'
import type { Construction, Options, Result } from './schema.js'
import { platonicSolid } from './solids.js'
import { sriYantra } from './sri-yantra.js'
import { torus, tubeRadius } from './torus.js'

/** Constructs one form. Pure arithmetic: the same options give the same bytes on every engine. */
export function calculate({ options }: EngineInput<Options>): Calculation<Result> {
  const { form, radius } = options
  const { elements, invariants, used } = construct(options)
  const drawn = { form, radius, elements, invariants }
  return {
    result: { ...drawn, svg: drawing(drawn), obj: wavefront(form, elements), meditation: meditations[form] },
    conventions: {
      radius_is: radiusMeaning(form),
      axes: 'x right, y up, z towards the viewer; centre at the origin',
      angles: 'degrees',
      options_used: ['form', 'radius', ...Object.keys(used)].join(', '),
      ...used,
      ...(form === 'sri_yantra'
        ? { proportions: 'heights of lines 3, 6, 7 and 9 after Huet 2002 (Kaivalyashrama); all else from the triple points' }
        : {}),
    },
  }
}

function construct(options: Options): Construction {
  const { form, radius } = options
  switch (form) {
    case 'seed_of_life':
      return seedOfLife(radius)
    case 'flower_of_life':
      return { ...flowerOfLife(radius, options.rings), used: { rings: options.rings } }
    case 'egg_of_life':
      return eggOfLife(radius)
    case 'fruit_of_life':
      return fruitOfLife(radius)
    case 'metatrons_cube':
      return metatronsCube(radius)
    case 'vesica_piscis':
      return vesicaPiscis(radius)
    case 'sri_yantra':
      return sriYantra(radius)
    case 'golden_spiral':
      return goldenSpiral(radius)
    case 'torus':
      return torus(radius, tubeRadius(options))
    case 'regular_polygon':
      return regularPolygon(radius, options.sides ?? 6)
    case 'star_polygon':
      return star(radius, options.sides ?? 5, options.step)
    default:
      return platonicSolid(form, radius)
  }
}

function star(radius: number, sides: number, step = leastStep(sides)): Construction {
  if (step === undefined) throw new RangeError(`no star has ${sides} corners`)
  return starPolygon(radius, sides, step)
}

function radiusMeaning(form: Options['form']): string {
  switch (form) {
    case 'seed_of_life':
    case 'flower_of_life':
    case 'egg_of_life':
    case 'fruit_of_life':
    case 'metatrons_cube':
    case 'vesica_piscis':
      return 'radius of one circle'
    case 'sri_yantra':
      return 'radius of the circle around the nine triangles'
    case 'golden_spiral':
      return 'distance of the outer end from the pole'
    case 'torus':
      return 'distance from the axis to the middle of the tube'
    default:
      return 'circumradius'
  }
}
