/**
 * The mesh points that are measured, by name. `right` and `left` are the face's own sides.
 *
 * Source of the numbering: MediaPipe's canonical face model (canonical_face_model.obj and its UV picture, google-ai-edge/mediapipe,
 * Apache License 2.0). Each index was held against that model's coordinates; the anatomical landmark that it stands for, where
 * anthropometry has one, is named as in L. G. Farkas, "Anthropometry of the Head and Face", 2nd ed., 1994.
 */
export const midlinePoints = {
  /** Between the eyebrows; the brow line of the thirds. */
  glabella: 9,
  /** Root of the nose. */
  nasion: 168,
  /** Where the nose meets the upper lip (subnasale). */
  nose_base: 2,
  /** Top of the upper lip's red (labiale superius). */
  upper_lip: 0,
  /** Bottom of the lower lip's red (labiale inferius). */
  lower_lip: 17,
  /** Lowest point of the chin (menton). */
  chin: 152,
} as const

export const sidePoints = {
  /** Outer corner of the eye (exocanthion). */
  eye_outer: { right: 33, left: 263 },
  /** Inner corner of the eye (endocanthion). */
  eye_inner: { right: 133, left: 362 },
  /** Middle of the upper lid's edge. */
  eye_top: { right: 159, left: 386 },
  /** Middle of the lower lid's edge. */
  eye_bottom: { right: 145, left: 374 },
  /** Inner end of the eyebrow, upper edge. */
  brow_inner: { right: 107, left: 336 },
  /** Highest part of the eyebrow. */
  brow_peak: { right: 105, left: 334 },
  /** Outer end of the eyebrow. */
  brow_outer: { right: 70, left: 300 },
  /** Side of the forehead (near frontotemporale). */
  temple: { right: 54, left: 284 },
  /** Widest part of the cheek (near zygion). */
  cheek: { right: 234, left: 454 },
  /** Outermost point of the nose's wing (alare). */
  nose_wing: { right: 129, left: 358 },
  /** Corner of the mouth (cheilion). */
  mouth_corner: { right: 61, left: 291 },
  /** Angle of the jaw (near gonion). */
  jaw: { right: 172, left: 397 },
  /** Side of the chin. */
  chin_side: { right: 176, left: 400 },
} as const

export type MidlineName = keyof typeof midlinePoints
export type SideName = keyof typeof sidePoints
export type PointName = 'hairline' | MidlineName | `${'right' | 'left'}_${SideName}`

/** Outline of the mesh (MediaPipe's FACEMESH_FACE_OVAL), clockwise as seen in a picture, from the top of the forehead. */
export const faceOval: readonly number[] = [
  10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127,
  162, 21, 54, 103, 67, 109,
]

/** Right-side or midline points of each feature; the left side follows by mirror pairs. */
export const features = {
  brows: [70, 63, 105, 66, 107, 55, 65, 52, 53, 46],
  eyes: [33, 7, 163, 144, 145, 153, 154, 155, 133, 173, 157, 158, 159, 160, 161, 246],
  nose: [168, 6, 197, 195, 5, 4, 1, 2, 98, 129, 49, 131, 134],
  mouth: [0, 37, 39, 40, 185, 61, 146, 91, 181, 84, 17],
  outline: [10, 109, 67, 103, 54, 21, 162, 127, 234, 93, 132, 58, 172, 136, 150, 149, 176, 148, 152],
} as const

/** Indices of the mesh that MediaPipe gives; ten more are the irises, which are not read. */
export const meshPoints = 468
export const irisPoints = 10
