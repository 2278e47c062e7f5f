import { request } from 'node:http';
import { createInterface } from 'node:readline';
import { socketOfHolder } from '../data-folder.ts';
import { operatorLine, type OperatorDesk } from '../http/operator-server.ts';
import { openClock } from '../open-clock.ts';
import { wire } from '../wire.ts';
import { wireDesk } from '../wire-desk.ts';
import type { CliSettings } from './cli-context.ts';

export interface OpenDesk {
  readonly desk: OperatorDesk;
  readonly close: () => Promise<void>;
}

/** Speaks to the app that holds the data folder; where none does, opens the records itself. */
export async function openDesk({ config, schools, log }: CliSettings): Promise<OpenDesk> {
  const socket = config.DATABASE_URL === undefined ? socketOfHolder(config.DATA_FOLDER) : null;
  if (socket !== null) return { desk: distantDesk(socket), close: () => Promise.resolve() };
  const followed = await openClock(config, () => undefined);
  const app = await wire({ config, schools, log, clock: followed.clock });
  return {
    desk: wireDesk(app),
    close: async () => {
      followed.stop();
      await app.close();
    },
  };
}

function distantDesk(socket: string): OperatorDesk {
  return {
    importFile: async (asked, progress) => {
      const result = await ask(socket, '/import', asked, progress);
      return result as Awaited<ReturnType<OperatorDesk['importFile']>>;
    },
    examine: async () => (await ask(socket, '/examine', {}, () => undefined)) as readonly unknown[],
  };
}

function ask(socketPath: string, path: string, body: unknown, progress: (words: string) => void): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const asking = request({ socketPath, path, method: 'POST' }, (response) => {
      createInterface({ input: response }).on('line', (text) => {
        const line = operatorLine.parse(JSON.parse(text));
        if (line.kind === 'progress') progress(line.words);
        else if (line.kind === 'result') resolve(line.result);
        else reject(new Error(line.message));
      });
      response.on('end', () => reject(new Error('The app stopped before it answered. Start it and try again.')));
    });
    asking.on('error', reject);
    asking.end(JSON.stringify(body));
  });
}
