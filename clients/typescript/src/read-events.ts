/** Server-sent events of an answer as they come, each with its name and its data read as JSON. Comments are passed over. */
export async function* readEvents(answer: Response): AsyncGenerator<{ event: string; data: unknown }, void, void> {
  let text = ''
  for await (const chunk of (answer.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream())) {
    const blocks = (text + chunk).split('\n\n')
    text = blocks.pop() ?? ''
    yield* blocks.flatMap(eventOf)
  }
}

function eventOf(block: string): { event: string; data: unknown }[] {
  const field = (name: string) =>
    block
      .split('\n')
      .filter((line) => line.startsWith(`${name}: `))
      .map((line) => line.slice(name.length + 2))
      .join('\n')
  const data = field('data')
  return data === '' ? [] : [{ event: field('event'), data: JSON.parse(data) }]
}
