import { derived, field, keyedField } from '../../synthesis/fields/field.js'
import { sunGate } from '../../synthesis/fields/human-design.js'
import { form, numberOfForm } from '../../synthesis/fields/sacred-geometry.js'
import { periodLord, star } from '../../synthesis/fields/vimshottari.js'
import type { Field } from '../../synthesis/rule.js'

/** Fields that only a reading over all fourteen engines looks at; what the small workflows share stands in synthesis/fields. */

export const daysAlive = field('days_alive', 'biorhythm', 'days_alive')
export const age = derived('age', 'years lived', daysAlive)
export const emotionalPercent = field('emotional_percent', 'biorhythm', 'cycles/emotional/percentage')
export const physicalPeak = field('physical_peak', 'biorhythm', 'cycles/physical/next_peak')
export const intellectualTurn = field('intellectual_turn', 'biorhythm', 'cycles/intellectual/next_critical')

export const soulUrge = field('soul_urge', 'numerology', 'pythagorean/soul_urge/value')
export const outerNumber = field('outer_number', 'numerology', 'pythagorean/personality/value')
export const bridge = field('bridge', 'numerology', 'pythagorean/bridge/soul_urge_personality/value')
export const lessons = field('lessons', 'numerology', 'pythagorean/karmic_lessons', '*')
export const pinnacles = field('pinnacles', 'numerology', 'pythagorean/pinnacles', '*/value', '*/start_age')
export const pinnacle = derived('pinnacle', 'stretch at age', pinnacles, age)
export const pinnacleRoot = derived('pinnacle_root', 'reduced number', pinnacle)
export const wayOfPinnacle = derived('way_of_pinnacle', 'way of number', pinnacleRoot)
export const planetOfPinnacle = derived('planet_of_pinnacle', 'planet of number', pinnacleRoot)

export const transitions = field('transitions', 'vimshottari', 'upcoming_transitions', '*/at', '*/to')
export const nextLord = derived('next_lord', 'lord of next great change', transitions)
export const giftOfNextLord = derived('gift_of_next_lord', 'gift of planet', nextLord)
export const monthOfChange = derived('month_of_change', 'month of next great change', transitions)
export const phaseOfPeriod = derived('phase_of_period', 'phase of planet', periodLord)
export const aim = derived('aim', 'aim of nakshatra', star)
export const meaningOfAim = derived('meaning_of_aim', 'meaning of aim', aim)

export const sunSign = field('sun_sign', 'panchanga', 'sun/sign')
export const dignity = derived('dignity', 'dignity of Sun', sunSign)
export const moonSign = field('moon_sign', 'panchanga', 'moon/sign')
export const elementOfMoon = derived('element_of_moon', 'element of sign', moonSign)
export const nameOfMoonElement = derived('moon_element', 'name of element', elementOfMoon)
export const voiceOfMoonElement = derived('voice', 'voice of element', elementOfMoon)

export const weekdayNow = field('weekday_now', 'vedic-clock', 'vara/index')
export const organElement = field('organ_element', 'vedic-clock', 'organ/element')
export const phaseOfHour = derived('phase_of_hour', 'phase in lower case', organElement)

export const headDefined = field('head_defined', 'human-design', 'centers/Head/defined')
export const ajnaDefined = field('ajna_defined', 'human-design', 'centers/Ajna/defined')
export const crossAngle = field('cross_angle', 'human-design', 'incarnation_cross/angle')
export const crossName = field('cross_name', 'human-design', 'incarnation_cross/name')
export const phasesOfSun = derived('phases_of_sun', 'phases of hexagram', sunGate)

export const purposeGate = field('purpose_gate', 'gene-keys', 'spheres/purpose/gate')
export const purposeGift = field('purpose_gift', 'gene-keys', 'spheres/purpose/gift')
export const purposeRegion = derived('purpose_region', 'region of gate', purposeGate)
export const iqShadow = field('iq_shadow', 'gene-keys', 'spheres/iq/shadow')
export const iqGift = field('iq_gift', 'gene-keys', 'spheres/iq/gift')
export const spheres = field('spheres', 'gene-keys', 'spheres', '*/gate')

export const kind = field('kind', 'enneagram', 'type')
export const enneagramCenter = field('enneagram_center', 'enneagram', 'center')
export const undertone = derived('undertone', 'undertone of center', enneagramCenter)
export const searchOfCenter = derived('search', 'search of center', enneagramCenter)
export const hornevian = field('hornevian', 'enneagram', 'hornevian')
export const reserve = derived('reserve', 'reserve of stance', hornevian)
export const shelter = derived('shelter', 'shelter of stance', hornevian)
export const integration = field('integration', 'enneagram', 'integration')
export const integrationCenter = derived('integration_center', 'center of type', integration)
export const virtueAhead = derived('virtue', 'virtue gained at', integration)

export const cast = field('cast', 'i-ching', 'primary/number')
export const castName = field('cast_name', 'i-ching', 'primary/name')
export const lowerTrigram = field('lower_trigram', 'i-ching', 'primary/lower/name')
export const upperTrigram = field('upper_trigram', 'i-ching', 'primary/upper/name')
export const becomes = field('becomes', 'i-ching', 'relating/number')
export const becomesName = field('becomes_name', 'i-ching', 'relating/name')
/** The sphere of the profile that holds the key with the number of the cast, or of what it changes into. */
export const sphereOfCast = derived('sphere', 'sphere of key', spheres, cast)
export const sphereOfChange = derived('sphere', 'sphere of key', spheres, becomes)
export const titleOf = (sphere: Field) => derived('sphere_title', 'name of sphere', sphere)
export const shadowOf = (sphere: Field) => keyedField(sphere, 'key_shadow', 'gene-keys', 'spheres/{}/shadow')
export const giftOf = (sphere: Field) => keyedField(sphere, 'key_gift', 'gene-keys', 'spheres/{}/gift')

export const chakras = field('chakras', 'biofield', 'chakras', '*/value')
export const loudest = derived('loudest', 'strongest chakra', chakras)
export const loudestName = derived('loudest_name', 'name of chakra', loudest)
export const centerOfLoudest = derived('center_of_loudest', 'center of chakra', loudest)
export const nameOfCenter = derived('name_of_center', 'name of center', centerOfLoudest)
export const coherence = field('coherence', 'biofield', 'measurements/coherence')
export const spectralEntropy = field('spectral_entropy', 'biofield', 'measurements/spectral_entropy')

export const strongElement = field('strong_element', 'face-reading', 'dominant_element')
export const strongShare = keyedField(strongElement, 'strong_share', 'face-reading', 'elements/{}/value')
export const strengthOfElement = derived('strength_of_element', 'strength of phase', strongElement)
export const weakElement = field('weak_element', 'face-reading', 'weakest_element')
export const weakShare = keyedField(weakElement, 'weak_share', 'face-reading', 'elements/{}/value')
export const missingStrength = derived('missing_strength', 'strength of phase', weakElement)

export const formName = derived('form_name', 'name of form', form)
export const edge = derived('edge', 'edge of form', form)
export const trigramOfEdge = derived('trigram_of_edge', 'trigram of edge', edge)
export const stepOfTrigram = derived('step', 'step of trigram', trigramOfEdge)
export const rootOfForm = derived('root_of_form', 'reduced number', numberOfForm)

export const intentionLetters = field('intention_letters', 'sigil-forge', 'letters/unique')
export const suppliedNumbers = derived('supplied', 'numbers supplied', lessons, intentionLetters)
export const suppliedCount = derived('supplied_count', 'count', suppliedNumbers)
