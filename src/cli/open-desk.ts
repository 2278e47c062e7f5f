import { z } from 'zod';
import { holdDataFolder, socketOfHolder } from '../data-folder.ts';
import {
  chainAnswer,
  createOperatorServer,
  importAnswer,
  keepingAnswer,
  type OperatorDesk,
} from '../http/operator-server.ts';
import { openClock } from '../open-clock.ts';
import { wire } from '../wire.ts';
import { wireDesk } from '../wire-desk.ts';
import { askOperator } from './ask-operator.ts';
import { CommandProblem, type CliSettings } from './cli-context.ts';

export interface OpenDesk {
  readonly desk: OperatorDesk;
  readonly close: () => Promise<void>;
}

/** Speaks to the app that holds the data folder; where none does, opens the records itself and holds it meanwhile. */
export async function openDesk(settings: CliSettings): Promise<OpenDesk> {
  const { DATABASE_URL, DATA_FOLDER } = settings.config;
  if (DATABASE_URL !== undefined) return ownDesk(settings);
  const socket = await socketOfHolder(DATA_FOLDER);
  if (socket !== null) return { desk: distantDesk(socket), close: () => Promise.resolve() };
  const busy = new CommandProblem('Another command is at work on these records. Try again when it has finished.');
  const held = await holdDataFolder(
    DATA_FOLDER,
    createOperatorServer(() => Promise.reject(busy)),
  );
  try {
    const { desk, close } = await ownDesk(settings);
    return { desk, close: () => close().finally(() => held.release()) };
  } catch (error) {
    held.release();
    throw error;
  }
}

async function ownDesk({ config, schools, log }: CliSettings): Promise<OpenDesk> {
  const followed = await openClock(config, () => undefined);
  try {
    const app = await wire({ config, schools, log, clock: followed.clock });
    return { desk: wireDesk(app), close: () => app.close().finally(() => followed.stop()) };
  } catch (error) {
    followed.stop();
    throw error;
  }
}

function distantDesk(socket: string): OperatorDesk {
  return {
    importFile: async (asked, progress) => importAnswer.parse(await askOperator(socket, '/import', asked, progress)),
    keep: async (asked) => keepingAnswer.parse(await askOperator(socket, '/keep', asked, () => undefined)),
    verifyChain: async (asked) => chainAnswer.parse(await askOperator(socket, '/verify-chain', asked, () => undefined)),
    examine: async () => z.array(z.unknown()).parse(await askOperator(socket, '/examine', {}, () => undefined)),
  };
}
