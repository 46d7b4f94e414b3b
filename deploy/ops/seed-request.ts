/** The request that the documentation begins with: a 2/4 Generator of the human design, life path 5. */
export const seedRequest = {
  birth_data: { name: 'Asha Rao', date: '1991-08-13', time: '13:31', latitude: 12.9716, longitude: 77.5946, timezone: 'Asia/Kolkata' },
}
