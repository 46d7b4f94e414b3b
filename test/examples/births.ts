/** Made-up people: each a name, a birth and a place. */
export const births = [
  { name: 'Asha Rao', date: '1991-08-13', time: '13:31', latitude: 12.9716, longitude: 77.5946, timezone: 'Asia/Kolkata' },
  { name: 'Mateo Silva', date: '1984-02-29', time: '06:05', latitude: -23.5505, longitude: -46.6333, timezone: 'America/Sao_Paulo' },
  { name: 'Ingrid Solberg', date: '1968-11-02', time: '22:47', latitude: 59.9139, longitude: 10.7522, timezone: 'Europe/Oslo' },
] as const

/** The instant that all examples ask about. */
export const now = '2026-02-08T10:00:00Z'
