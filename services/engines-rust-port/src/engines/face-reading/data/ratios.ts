import type { PointName } from './landmarks.js'

/** A length: the mean of one or two straight distances between named points. */
export type Length = readonly (readonly [PointName, PointName])[]

export interface RatioRow {
  id: string
  description: string
  over: Length
  under: Length
}

const faceWidth: Length = [['right_cheek', 'left_cheek']]
const faceHeight: Length = [['hairline', 'chin']]
const jawWidth: Length = [['right_jaw', 'left_jaw']]
const noseWidth: Length = [['right_nose_wing', 'left_nose_wing']]
const noseLength: Length = [['nasion', 'nose_base']]
const mouthWidth: Length = [['right_mouth_corner', 'left_mouth_corner']]
const eyeWidth: Length = [
  ['right_eye_outer', 'right_eye_inner'],
  ['left_eye_outer', 'left_eye_inner'],
]
const eyeOpening: Length = [
  ['right_eye_top', 'right_eye_bottom'],
  ['left_eye_top', 'left_eye_bottom'],
]

/**
 * Proportions as anthropometry defines them (L. G. Farkas, "Anthropometry of the Head and Face", 1994), by straight distances. Width to
 * height of the upper face as in J. M. Carré and C. M. McCormick, Proc. R. Soc. B 275, 2008: cheeks over brow line to upper lip.
 */
export const ratioRows = [
  { id: 'face_height_to_width', description: 'Hairline to chin, over the width at the cheeks', over: faceHeight, under: faceWidth },
  { id: 'facial_index', description: 'Root of the nose to chin, over the width at the cheeks', over: [['nasion', 'chin']], under: faceWidth },
  { id: 'fwhr', description: 'Width at the cheeks over the upper face, brow line to upper lip', over: faceWidth, under: [['glabella', 'upper_lip']] },
  {
    id: 'forehead_to_cheek_width',
    description: 'Width at the temples over the width at the cheeks',
    over: [['right_temple', 'left_temple']],
    under: faceWidth,
  },
  { id: 'jaw_to_cheek_width', description: 'Width at the jaw over the width at the cheeks', over: jawWidth, under: faceWidth },
  { id: 'chin_to_jaw_width', description: 'Width of the chin over the width at the jaw', over: [['right_chin_side', 'left_chin_side']], under: jawWidth },
  { id: 'eye_spacing', description: 'Distance of the inner corners over the mean width of an eye', over: [['right_eye_inner', 'left_eye_inner']], under: eyeWidth },
  { id: 'eye_width_to_face_width', description: 'Mean width of an eye over the width at the cheeks', over: eyeWidth, under: faceWidth },
  { id: 'eye_opening', description: 'Mean opening of the lids over the mean width of an eye', over: eyeOpening, under: eyeWidth },
  { id: 'nose_width_to_length', description: 'Width at the wings over the length of the nose', over: noseWidth, under: noseLength },
  { id: 'nose_length_to_face_height', description: 'Length of the nose over hairline to chin', over: noseLength, under: faceHeight },
  { id: 'nose_width_to_eye_spacing', description: 'Width at the wings over the distance of the inner corners', over: noseWidth, under: [['right_eye_inner', 'left_eye_inner']] },
  { id: 'mouth_to_nose_width', description: 'Width of the mouth over the width at the wings', over: mouthWidth, under: noseWidth },
  { id: 'mouth_to_face_width', description: 'Width of the mouth over the width at the cheeks', over: mouthWidth, under: faceWidth },
  { id: 'lip_fullness', description: 'Height of both lips over the width of the mouth', over: [['upper_lip', 'lower_lip']], under: mouthWidth },
  { id: 'upper_lip_to_chin', description: 'Nose base to upper lip, over lower lip to chin', over: [['nose_base', 'upper_lip']], under: [['lower_lip', 'chin']] },
] as const satisfies readonly RatioRow[]

export type RatioId = (typeof ratioRows)[number]['id']

/** Lengths of one side, each over the width at the cheeks. `*` stands for the side. */
export const sideRows = [
  { id: 'eye_width', description: 'Outer to inner corner of the eye', from: '*_eye_outer', to: '*_eye_inner' },
  { id: 'eye_opening', description: 'Upper to lower lid', from: '*_eye_top', to: '*_eye_bottom' },
  { id: 'brow_length', description: 'Inner to outer end of the brow', from: '*_brow_inner', to: '*_brow_outer' },
  { id: 'brow_to_eye', description: 'Peak of the brow to the upper lid', from: '*_brow_peak', to: '*_eye_top' },
  { id: 'cheek', description: 'Nose base to the cheek', from: 'nose_base', to: '*_cheek' },
  { id: 'nose_wing', description: 'Nose base to the wing', from: 'nose_base', to: '*_nose_wing' },
  { id: 'mouth_half', description: 'Middle of the upper lip to the corner of the mouth', from: 'upper_lip', to: '*_mouth_corner' },
  { id: 'jaw', description: 'Chin to the angle of the jaw', from: 'chin', to: '*_jaw' },
] as const

/** The face from hairline to chin in three courts (san ting). */
export const thirdRows = [
  { id: 'upper', description: 'Hairline to brow line', from: 'hairline', to: 'glabella' },
  { id: 'middle', description: 'Brow line to nose base', from: 'glabella', to: 'nose_base' },
  { id: 'lower', description: 'Nose base to chin', from: 'nose_base', to: 'chin' },
] as const

/** The face at eye height in five eyes (wu yan). */
export const fifthRows = [
  { id: 'right_side', description: 'Right cheek to the right eye', from: 'right_cheek', to: 'right_eye_outer' },
  { id: 'right_eye', description: 'The right eye', from: 'right_eye_outer', to: 'right_eye_inner' },
  { id: 'between', description: 'Between the eyes', from: 'right_eye_inner', to: 'left_eye_inner' },
  { id: 'left_eye', description: 'The left eye', from: 'left_eye_inner', to: 'left_eye_outer' },
  { id: 'left_side', description: 'Left eye to the left cheek', from: 'left_eye_outer', to: 'left_cheek' },
] as const
