import { request, type IncomingMessage } from 'node:http';
import { operatorLine } from '../http/operator-server.ts';
import { CommandProblem } from './cli-context.ts';

/** Asks the app at a socket and gives its result. Throws CommandProblem with the app's words, or ours when it is gone. */
export async function askOperator(
  socketPath: string,
  path: string,
  body: unknown,
  progress: (words: string) => void,
): Promise<unknown> {
  for await (const text of linesOf(await send(socketPath, path, body))) {
    const line = operatorLine.parse(JSON.parse(text));
    if (line.kind === 'progress') progress(line.words);
    else if (line.kind === 'result') return line.result;
    else throw new CommandProblem(line.message);
  }
  throw gone();
}

function send(socketPath: string, path: string, body: unknown): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asking = request({ socketPath, path, method: 'POST' }, resolve);
    asking.on('error', () => reject(gone()));
    asking.end(JSON.stringify(body));
  });
}

async function* linesOf(response: IncomingMessage): AsyncGenerator<string> {
  let rest = '';
  response.setEncoding('utf8');
  try {
    for await (const chunk of response as AsyncIterable<string>) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (error) {
    if (error instanceof CommandProblem) throw error;
    throw gone();
  }
}

function gone(): CommandProblem {
  return new CommandProblem('The app stopped before it answered. Start it, and give the command again.');
}
