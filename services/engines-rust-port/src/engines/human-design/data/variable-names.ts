/** Names of the six colors of each variable, from color 1 on (Ra Uru Hu, "Rave Psychology" and "Primary Health System" courses). */
export const colorNames = {
  determination: ['Appetite', 'Taste', 'Thirst', 'Touch', 'Sound', 'Light'],
  environment: ['Caves', 'Markets', 'Kitchens', 'Mountains', 'Valleys', 'Shores'],
  motivation: ['Fear', 'Hope', 'Desire', 'Need', 'Guilt', 'Innocence'],
  perspective: ['Survival', 'Possibility', 'Power', 'Wanting', 'Probability', 'Personal'],
} as const
