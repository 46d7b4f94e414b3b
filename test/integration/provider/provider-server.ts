import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export interface Asked {
  method: string | undefined
  path: string | undefined
  key: string | undefined
  contentType: string | undefined
  body: Record<string, unknown>
}

export type Answering = (response: ServerResponse, request: IncomingMessage) => void

/** Speaks what FreeAstrologyAPI.com documents; `answer` may be exchanged at any time. */
export interface ProviderServer {
  url: string
  asked: Asked[]
  answer: Answering
  close(): Promise<void>
}

/**
 * What FreeAstrologyAPI.com answered for Agra, 2024-07-12 14:00 IST, in the fields of /complete-panchang
 * (https://freeastrologyapi.com/api-reference/complete-panchang); the values are quoted in the README of a public client of its single endpoints.
 */
export const agra = {
  request: { date: '2024-07-12', time: '14:00:00', latitude: 27.18333, longitude: 78.01667, timezone: 'Asia/Kolkata' },
  moment: { year: 2024, month: 7, date: 12, hours: 14, minutes: 0, seconds: 0, latitude: 27.18333, longitude: 78.01667, timezone: 5.5 },
  answer: {
    tithi: { number: 7, name: 'Saptami', paksha: 'shukla', completes_at: '2024-07-13 15:06:04', left_precentage: 94.56 },
    nakshatra: { number: 12, name: 'Uttara Phalguni(Uttara)', starts_at: '2024-07-11 13:03:44', ends_at: '2024-07-12 16:08:17' },
    yoga: {
      '1': { number: 19, name: 'Parigha', completion: '2024-07-13 05:13:24', yoga_left_percentage: 60.656713814751484 },
      '2': { number: 20, name: 'Shiva', completion: '2024-07-14 06:14:10' },
    },
    karana: {
      '1': { number: 13, name: 'Garija', karana_left_percentage: 89.12797407165928, completion: '2024-07-13 01:50:16' },
      '2': { number: 14, name: 'Vanija', completion: '2024-07-13 15:06:07' },
      '3': { number: 15, name: 'Vishti', completion: '2024-07-14 04:18:52' },
    },
  },
} as const

export const answerWith =
  (body: unknown, status = 200): Answering =>
  (response) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(typeof body === 'string' ? body : JSON.stringify(body))

export async function startProvider(): Promise<ProviderServer> {
  const http = createServer(async (request, response) => {
    const { method, url: path, headers } = request
    const body = JSON.parse((await text(request)) || '{}')
    provider.asked.push({ method, path, key: headers['x-api-key'] as string | undefined, contentType: headers['content-type'], body })
    provider.answer(response, request)
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const provider: ProviderServer = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    asked: [],
    answer: answerWith(agra.answer),
    close() {
      http.closeAllConnections()
      return new Promise((resolve) => http.close(() => resolve()))
    },
  }
  return provider
}
