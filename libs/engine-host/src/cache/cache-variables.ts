import { variable } from '@selemene/service'

/** Environment variables of a service that hosts engines. */
export const cacheVariables = {
  CACHE_L1_SIZE: variable.integer({
    description: 'Room for results in memory (L1), bytes, shared by the engines of a process; 0 keeps none',
    default: 256 * 1024 * 1024,
    minimum: 0,
  }),
  CACHE_L1_TTL: variable.integer({ description: 'How long a result stays in memory, seconds', default: 3_600, minimum: 1 }),
  REDIS_URL: variable.text({ description: 'Redis for results shared by replicas (L2); without it there are none', format: 'uri', secret: true }),
  CACHE_L2_TTL: variable.integer({ description: 'How long a result stays in Redis, seconds', default: 86_400, minimum: 1 }),
  CACHE_L3_DIR: variable.text({
    description: 'Directory for an archive of results on disk (L3), a folder in it for each service; without it there is none',
  }),
  CACHE_L3_SIZE: variable.integer({
    description: 'Room for results in that archive, bytes; the oldest make room for others',
    default: 1024 * 1024 * 1024,
    minimum: 1024 * 1024,
  }),
  CACHE_WARM_FILE: variable.text({
    description: 'File of requests whose results are made ready in the background at start, one JSON a line; `npm run ops -- warm-list` writes one',
  }),
  CACHE_L3_TTL: variable.integer({ description: 'How long a result stays in that archive, seconds', default: 30 * 86_400, minimum: 1 }),
}
