/** One call of the API; throws where it is refused. */
export async function ask<T>(baseUrl: string, key: string, method: 'GET' | 'POST', path: string, body?: object): Promise<T> {
  const answer = await fetch(baseUrl + path, {
    method,
    headers: { 'x-api-key': key, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as T
}
