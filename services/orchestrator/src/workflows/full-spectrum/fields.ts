import { derived, field } from '../../synthesis/fields/field.js'
import { lifePathRoot } from '../../synthesis/fields/numerology.js'
import { star } from '../../synthesis/fields/vimshottari.js'

/** Fields that only a reading over all fourteen engines looks at; what the small workflows share stands in synthesis/fields. */

export const daysAlive = field('days_alive', 'biorhythm', 'days_alive')
export const age = derived('age', 'years lived', 'days_alive')
export const emotionalPercent = field('emotional_percent', 'biorhythm', 'cycles/emotional/percentage')
export const emotionalDirection = field('emotional_direction', 'biorhythm', 'cycles/emotional/direction')
export const physicalPercent = field('physical_percent', 'biorhythm', 'cycles/physical/percentage')
export const physicalPeak = field('physical_peak', 'biorhythm', 'cycles/physical/next_peak')
export const intellectualPercent = field('intellectual_percent', 'biorhythm', 'cycles/intellectual/percentage')
export const intellectualTurn = field('intellectual_turn', 'biorhythm', 'cycles/intellectual/next_critical')

export const soulUrge = field('soul_urge', 'numerology', 'pythagorean/soul_urge/value')
export const outerNumber = field('outer_number', 'numerology', 'pythagorean/personality/value')
export const bridge = field('bridge', 'numerology', 'pythagorean/bridge/soul_urge_personality/value')
export const lessons = field('lessons', 'numerology', 'pythagorean/karmic_lessons', '*')
export const expression = field('expression', 'numerology', 'pythagorean/expression/value')
export const expressionRoot = derived('expression_root', 'reduced number', 'expression')
export const pinnacles = field('pinnacles', 'numerology', 'pythagorean/pinnacles', '*/value', '*/start_age')
export const pinnacle = derived('pinnacle', 'stretch at age', 'pinnacles', 'age')
export const pinnacleRoot = derived('pinnacle_root', 'reduced number', 'pinnacle')
export const wayOfPinnacle = derived('way_of_pinnacle', 'way of number', 'pinnacle_root')
export const planetOfPinnacle = derived('planet_of_pinnacle', 'planet of number', 'pinnacle_root')

export const transitions = field('transitions', 'vimshottari', 'upcoming_transitions', '*/at', '*/to')
export const nextLord = derived('next_lord', 'lord of next great change', 'transitions')
export const giftOfNextLord = derived('gift_of_next_lord', 'gift of planet', 'next_lord')
export const monthOfChange = derived('month_of_change', 'month of next great change', 'transitions')
export const phaseOfPeriod = derived('phase_of_period', 'phase of planet', 'period_lord')
export const aimOfStar = [star, derived('aim', 'aim of nakshatra', 'star'), derived('meaning_of_aim', 'meaning of aim', 'aim')] as const
export const concordOfPath = [lifePathRoot, derived('concord', 'concord of number', 'life_path_root')] as const

export const sunSign = field('sun_sign', 'panchanga', 'sun/sign')
export const dignity = derived('dignity', 'dignity of Sun', 'sun_sign')
export const moonSign = field('moon_sign', 'panchanga', 'moon/sign')
export const elementOfMoon = derived('element_of_moon', 'element of sign', 'moon_sign')
export const voiceOfMoonElement = derived('voice', 'voice of element', 'element_of_moon')

export const weekdayNow = field('weekday_now', 'vedic-clock', 'vara/index')
export const organElement = field('organ_element', 'vedic-clock', 'organ/element')
export const phaseOfHour = derived('phase_of_hour', 'phase in lower case', 'organ_element')

export const definition = field('definition', 'human-design', 'definition')
export const headDefined = field('head_defined', 'human-design', 'centers/Head/defined')
export const ajnaDefined = field('ajna_defined', 'human-design', 'centers/Ajna/defined')
export const crossAngle = field('cross_angle', 'human-design', 'incarnation_cross/angle')
export const crossName = field('cross_name', 'human-design', 'incarnation_cross/name')
export const phasesOfSun = derived('phases_of_sun', 'phases of hexagram', 'sun_gate')

export const purposeGate = field('purpose_gate', 'gene-keys', 'spheres/purpose/gate')
export const purposeGift = field('purpose_gift', 'gene-keys', 'spheres/purpose/gift')
export const purposeRegion = derived('purpose_region', 'region of gate', 'purpose_gate')
export const iqShadow = field('iq_shadow', 'gene-keys', 'spheres/iq/shadow')
export const iqGift = field('iq_gift', 'gene-keys', 'spheres/iq/gift')
export const spheres = field('spheres', 'gene-keys', 'spheres', '*/gate')

export const kind = field('kind', 'enneagram', 'type')
export const enneagramCenter = field('enneagram_center', 'enneagram', 'center')
export const undertone = derived('undertone', 'undertone of center', 'enneagram_center')
export const searchOfCenter = derived('search', 'search of center', 'enneagram_center')
export const hornevian = field('hornevian', 'enneagram', 'hornevian')
export const integration = field('integration', 'enneagram', 'integration')
export const integrationCenter = derived('integration_center', 'center of type', 'integration')
export const virtueAhead = derived('virtue', 'virtue gained at', 'integration')

export const positions = field('positions', 'tarot', 'positions', '*/card/name', '*/card/reversed')
export const shareReversed = derived('share_reversed', 'share reversed', 'positions')

export const cast = field('cast', 'i-ching', 'primary/number')
export const castName = field('cast_name', 'i-ching', 'primary/name')
export const lowerTrigram = field('lower_trigram', 'i-ching', 'primary/lower/name')
export const upperTrigram = field('upper_trigram', 'i-ching', 'primary/upper/name')
export const becomes = field('becomes', 'i-ching', 'relating/number')
export const becomesName = field('becomes_name', 'i-ching', 'relating/name')

export const chakras = field('chakras', 'biofield', 'chakras', '*/value')
export const loudest = derived('loudest', 'strongest chakra', 'chakras')
export const loudestName = derived('loudest_name', 'name of chakra', 'loudest')
export const centerOfLoudest = derived('center_of_loudest', 'center of chakra', 'loudest')
export const coherence = field('coherence', 'biofield', 'measurements/coherence')
export const spectralEntropy = field('spectral_entropy', 'biofield', 'measurements/spectral_entropy')

export const strongElement = field('strong_element', 'face-reading', 'dominant_element')
export const strongShare = field('strong_share', 'face-reading', 'elements/{strong_element}/value')
export const strengthOfElement = derived('strength_of_element', 'strength of phase', 'strong_element')
export const weakElement = field('weak_element', 'face-reading', 'weakest_element')
export const weakShare = field('weak_share', 'face-reading', 'elements/{weak_element}/value')
export const missingStrength = derived('missing_strength', 'strength of phase', 'weak_element')

export const form = field('form', 'sacred-geometry', 'form')
export const formName = derived('form_name', 'name of form', 'form')
export const edge = derived('edge', 'edge of form', 'form')
export const trigramOfEdge = derived('trigram_of_edge', 'trigram of edge', 'edge')
export const stepOfTrigram = derived('step', 'step of trigram', 'trigram_of_edge')
export const numberOfForm = derived('number_of_form', 'number of form', 'form')
export const rootOfForm = derived('root_of_form', 'reduced number', 'number_of_form')

export const intentionLetters = field('intention_letters', 'sigil-forge', 'letters/unique')
export const suppliedNumbers = derived('supplied', 'numbers supplied', 'lessons', 'intention_letters')
export const suppliedCount = derived('supplied_count', 'count', 'supplied')
