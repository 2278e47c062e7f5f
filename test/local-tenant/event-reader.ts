import { z } from 'zod';

export interface ServerEvent {
  readonly event: string;
  readonly data: Record<string, unknown>;
}

/** Reads server-sent events one by one, as a browser would. */
export async function openEvents(url: string) {
  const closing = new AbortController();
  const response = await fetch(url, { signal: closing.signal });
  if (response.body === null) throw new Error(`${url} answered ${response.status} without a body.`);
  const lines = readLines(response.body);
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    async next(): Promise<ServerEvent> {
      let event = '';
      for (;;) {
        const { value, done } = await lines.next();
        if (done === true) throw new Error('The stream ended.');
        if (value.startsWith('event: ')) event = value.slice('event: '.length);
        if (!value.startsWith('data: ')) continue;
        return { event, data: z.record(z.string(), z.unknown()).parse(JSON.parse(value.slice('data: '.length))) };
      }
    },
    close: () => closing.abort(),
  };
}

async function* readLines(body: ReadableStream<Uint8Array>): AsyncGenerator<string, undefined> {
  let rest = '';
  const decoder = new TextDecoder();
  for await (const chunk of body) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}
