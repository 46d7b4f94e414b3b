import type { ElementName } from '../schema.js'

export interface ElementTerm {
  /** What is read, as a JSON pointer into the answer. */
  measure: `/result/ratios/${string}` | `/result/thirds/${string}`
  /** Whether a larger or a smaller value shows the element. */
  shows: 'larger' | 'smaller'
  /** The value of MediaPipe's canonical face (with its hairline where the upper third is a third): there the term is one half. */
  reference: number
  /** How far from the reference, as a share of it, the term reaches 1 or 0. */
  span: number
  /** What the tradition sees there. */
  because: string
}

/**
 * The five forms of a face (wu xing), each as the mean of its terms.
 *
 * What belongs to which element follows the common ground of "Ma Yi Xiang Fa" and "Shen Xiang Quan Bian" (Song and Ming) and of modern manuals
 * (L. Bridges, "Face Reading in Chinese Medicine", 2nd ed., 2012; J. Yap, "Mian Xiang: Discover Face Reading", 2005): wood long and lean, fire pointed,
 * earth broad and heavy, metal square with broad forehead and cheekbones, water round and full. No source gives numbers: reference
 * and span are this engine's, one reference face for all and a fifth of it (two fifths for lids and lips, which vary more).
 */
export const elementRules: Record<ElementName, readonly ElementTerm[]> = {
  wood: [
    { measure: '/result/ratios/face_height_to_width', shows: 'larger', reference: 1.3983, span: 0.2, because: 'a long face' },
    { measure: '/result/thirds/upper', shows: 'larger', reference: 0.3333, span: 0.2, because: 'a high forehead' },
    { measure: '/result/ratios/jaw_to_cheek_width', shows: 'smaller', reference: 0.7751, span: 0.2, because: 'a lean jaw' },
  ],
  fire: [
    { measure: '/result/ratios/forehead_to_cheek_width', shows: 'smaller', reference: 0.8193, span: 0.2, because: 'a face that narrows upward like a flame' },
    { measure: '/result/ratios/chin_to_jaw_width', shows: 'smaller', reference: 0.3887, span: 0.2, because: 'a pointed chin' },
    { measure: '/result/ratios/nose_width_to_length', shows: 'smaller', reference: 0.6663, span: 0.2, because: 'a narrow, pointed nose' },
  ],
  earth: [
    { measure: '/result/ratios/jaw_to_cheek_width', shows: 'larger', reference: 0.7751, span: 0.2, because: 'a heavy jaw' },
    { measure: '/result/ratios/nose_width_to_length', shows: 'larger', reference: 0.6663, span: 0.2, because: 'a broad nose, the feature of earth' },
    { measure: '/result/ratios/face_height_to_width', shows: 'smaller', reference: 1.3983, span: 0.2, because: 'a face broad for its height' },
  ],
  metal: [
    { measure: '/result/ratios/forehead_to_cheek_width', shows: 'larger', reference: 0.8193, span: 0.2, because: 'a broad forehead' },
    { measure: '/result/ratios/fwhr', shows: 'larger', reference: 1.8485, span: 0.2, because: 'strong cheekbones' },
    { measure: '/result/ratios/chin_to_jaw_width', shows: 'larger', reference: 0.3887, span: 0.2, because: 'a square chin' },
  ],
  water: [
    { measure: '/result/thirds/lower', shows: 'larger', reference: 0.3413, span: 0.2, because: 'a full lower face' },
    { measure: '/result/ratios/lip_fullness', shows: 'larger', reference: 0.3987, span: 0.4, because: 'full lips' },
    { measure: '/result/ratios/eye_opening', shows: 'larger', reference: 0.2586, span: 0.4, because: 'large open eyes' },
  ],
}
