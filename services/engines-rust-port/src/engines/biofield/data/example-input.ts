/** A made-up glow of 32 × 32 pixels: a ragged bright disc on black, a little off its middle. */
export const exampleImage =
  'iVBORw0KGgoAAAANSUhEUgAAACAAAAAgCAAAAABWESUoAAAAoUlEQVR42s2SwQ3FIAxDu/+JETKCR2AERsgojUMrQRPg+L8vIPnJISTX9WcCsPWrawc0F8k8yUxVJZMTdLuIJIAOYqFv+Se919GW+96G30PA6wOdSAHalBMtdGABgJiY4fwXsACRUoQRDiABigHy1Jh+/ZTQDm+oWRdjG4j/MLeJ+JPzMIA4i3mcb+4wzXraByw3iicfu9rJflus936nf6cb/J8xUBlPoBAAAAAASUVORK5CYII='

/** Made-up intervals between heart beats in seconds, two a second: a slow wave of 0.1 Hz, a faster one, and some roughness. */
export const exampleSeries: number[] = [
  0.837, 0.861, 0.872, 0.856, 0.862, 0.855, 0.877, 0.888, 0.883, 0.855, 0.811, 0.792, 0.757, 0.766, 0.777, 0.785,
  0.789, 0.778, 0.767, 0.789, 0.802, 0.83, 0.864, 0.882, 0.882, 0.881, 0.857, 0.855, 0.841, 0.84, 0.833, 0.81,
  0.788, 0.763, 0.738, 0.744, 0.772, 0.796, 0.812, 0.811, 0.806, 0.828, 0.832, 0.859, 0.89, 0.902, 0.887, 0.862,
  0.848, 0.811, 0.81, 0.815, 0.811, 0.797, 0.769, 0.744, 0.75, 0.753, 0.776, 0.811, 0.835, 0.843, 0.854, 0.853,
  0.86, 0.864, 0.883, 0.887, 0.867, 0.835, 0.815, 0.774, 0.777, 0.779, 0.781, 0.783, 0.781, 0.762, 0.766, 0.779,
  0.823, 0.856, 0.881, 0.892, 0.877, 0.86, 0.861, 0.861, 0.854, 0.849, 0.833, 0.811, 0.78, 0.746, 0.748, 0.766,
]
