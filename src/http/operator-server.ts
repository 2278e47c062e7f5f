import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { z } from 'zod';

/** What the command line asks of the app that holds the data folder. */
export interface OperatorDesk {
  readonly importFile: (request: ImportRequest, progress: (words: string) => void) => Promise<ImportAnswer>;
  readonly verifyChain: (request: ChainRequest) => Promise<ChainAnswer>;
  readonly examine: () => Promise<readonly unknown[]>;
  readonly keep: (request: KeepingRequest) => Promise<KeepingAnswer>;
}

const chainEnd = z.object({ seq: z.number().int(), hash: z.string() });

/** Whether a school's records of access are all there, and one that was noted down among them. */
export const chainRequest = z.object({ schoolId: z.string(), noted: chainEnd.nullable() });
export type ChainRequest = z.infer<typeof chainRequest>;

export const chainAnswer = z.object({
  schoolId: z.string(),
  records: z.number(),
  fromBeforeTheChain: z.number(),
  end: chainEnd,
  faults: z.array(z.object({ seq: z.number(), found: z.string() })).readonly(),
});
export type ChainAnswer = z.infer<typeof chainAnswer>;

export const importRequest = z.object({
  schoolId: z.string(),
  file: z.string(),
  name: z.string(),
  confirmed: z.boolean(),
});
export type ImportRequest = z.infer<typeof importRequest>;

export const importAnswer = z.object({
  /** True when the whole file went in. */
  isClean: z.boolean(),
  /** The report for a person, and for programs. */
  text: z.string(),
  report: z.unknown(),
});
export type ImportAnswer = z.infer<typeof importAnswer>;

const pupil = { schoolId: z.string(), pupilId: z.string() };

export const keepingRequest = z.discriminatedUnion('does', [
  z.object({ does: z.literal('preview'), schoolId: z.string() }),
  z.object({ does: z.literal('purge'), schoolId: z.string() }),
  z.object({ does: z.literal('hold'), ...pupil, because: z.string() }),
  z.object({ does: z.literal('lift'), ...pupil }),
  z.object({ does: z.literal('subject-access'), ...pupil }),
]);
export type KeepingRequest = z.infer<typeof keepingRequest>;

export const keepingAnswer = z.object({
  isDone: z.boolean(),
  lines: z.array(z.string()),
  /** The same for programs. */
  data: z.unknown(),
  /** A Word document as base64. */
  document: z.string().optional(),
});
export type KeepingAnswer = z.infer<typeof keepingAnswer>;

/** One line of an answer: progress as it happens, and at the end the result or why there is none. */
export const operatorLine = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), words: z.string() }),
  z.object({ kind: z.literal('result'), result: z.unknown() }),
  z.object({ kind: z.literal('failed'), message: z.string() }),
]);
export type OperatorLine = z.infer<typeof operatorLine>;

/**
 * A door for the person at this computer's keyboard, on a socket that only they can open. It stands in for opening the
 * database a second time, and is never on the network. Whoever asks waits until the desk is there.
 */
export function createOperatorServer(deskWhenReady: () => Promise<OperatorDesk>): Server {
  return createServer((request, response) => {
    answer(deskWhenReady, request, response).then(
      () => response.end(),
      (error: unknown) => {
        write(response, { kind: 'failed', message: error instanceof Error ? error.message : String(error) });
        response.end();
      },
    );
  });
}

async function answer(
  deskWhenReady: () => Promise<OperatorDesk>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.setHeader('Content-Type', 'application/x-ndjson');
  const desk = await deskWhenReady();
  if (request.url === '/examine') {
    write(response, { kind: 'result', result: await desk.examine() });
    return;
  }
  if (request.url === '/verify-chain') {
    const asked = chainRequest.parse(JSON.parse(await bodyOf(request)));
    write(response, { kind: 'result', result: await desk.verifyChain(asked) });
    return;
  }
  if (request.url === '/keep') {
    const asked = keepingRequest.parse(JSON.parse(await bodyOf(request)));
    write(response, { kind: 'result', result: await desk.keep(asked) });
    return;
  }
  if (request.url === '/import') {
    const asked = importRequest.parse(JSON.parse(await bodyOf(request)));
    const result = await desk.importFile(asked, (words) => write(response, { kind: 'progress', words }));
    write(response, { kind: 'result', result });
    return;
  }
  write(response, { kind: 'failed', message: `The app does not know "${request.url ?? ''}".` });
}

function write(response: ServerResponse, line: OperatorLine): void {
  response.write(`${JSON.stringify(line)}\n`);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString('utf8');
}
