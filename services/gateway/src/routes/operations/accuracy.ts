import { readFileSync } from 'node:fs'
import type { App } from '../../app-types.js'
import { sendDocument } from '../../http/send-document.js'
import { notModified } from '../documented.js'
import { type AccuracyReport, accuracyPage } from './accuracy-page.js'

const number = { type: 'number', minimum: 0 }
const text = { type: 'string' }
const textOrNull = { type: ['string', 'null'] }
const fields = {
  engine: { ...text, description: 'An engine, or what the astronomical ones stand on' },
  quantity: text,
  authority: { ...text, description: 'Who gave the values' },
  url: textOrNull,
  unit: { ...text, enum: ['seconds', 'arc seconds', 'number', 'exact'] },
  values: { type: 'integer', minimum: 1 },
  largest: { ...number, description: 'Largest difference; of `exact` values, 0 where all are the same' },
  median: number,
  tolerance: number,
  convention: { ...textOrNull, description: 'What differs by convention' },
}

/** GET /api/accuracy: how far each number is from which authority, as `npm run accuracy` measured it for this release. */
export function accuracy(app: App): void {
  const json = readFileSync(new URL('../../../data/accuracy.json', import.meta.url), 'utf8')
  const page = accuracyPage(JSON.parse(json) as AccuracyReport)
  app.get('/api/accuracy', {
    config: { access: 'public' },
    schema: {
      operationId: 'accuracy',
      summary: 'How far each number is from which authority',
      description: 'Measured by `npm run accuracy` for this release. With `Accept: text/html` a page for people.',
      tags: ['operations'],
      response: {
        200: {
          description: 'Every comparison with what others published or computed',
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['values', 'rows'],
                properties: {
                  values: { type: 'integer', description: 'Values compared in all' },
                  rows: { type: 'array', items: { type: 'object', required: Object.keys(fields), properties: fields } },
                },
              },
            },
            'text/html': { schema: { type: 'string' }, example: '<!doctype html>' },
          },
        },
        ...notModified,
      },
    },
    handler: (request, reply) =>
      request.answersIn === 'text/html' ? sendDocument(request, reply, page, 'text/html; charset=utf-8') : sendDocument(request, reply, json),
  })
}
