import { variable } from '@selemene/service'

/** Environment variables of the outside provider of panchangas. */
export const providerVariables = {
  VEDIC_ENGINE_PROVIDER: variable.oneOf(['native', 'api'], {
    description:
      'Who calculates the limbs of a panchanga: our own code, or FreeAstrologyAPI.com, which is then sent the date, time and place of each, and nothing else',
    default: 'native',
  }),
  FREE_ASTROLOGY_API_KEY: variable.text({ description: 'Key of FreeAstrologyAPI.com; without one our own code calculates', secret: true }),
  FREE_ASTROLOGY_API_BASE_URL: variable.requiredText({
    description: 'Address of FreeAstrologyAPI.com',
    format: 'web',
    default: 'https://json.freeastrologyapi.com',
  }),
  VEDIC_ENGINE_FALLBACK_ENABLED: variable.flag({
    description: 'Whether our own code calculates when the provider is down, slow, wrong or out of quota; otherwise the call is 502',
    default: true,
  }),
}
