import { pino } from 'pino';
import { loadConfig } from './config.ts';
import { holdDataFolder } from './data-folder.ts';
import { createOperatorServer } from './http/operator-server.ts';
import { loadSchools } from './load-schools.ts';
import { openClock } from './open-clock.ts';
import { startApp } from './start-app.ts';
import { wire } from './wire.ts';
import { wireDesk } from './wire-desk.ts';

/** Starts the app and runs it until it is told to stop. */
export async function runApp(environment: Readonly<Record<string, string | undefined>>): Promise<void> {
  const config = loadConfig(environment);
  const log = pino({ level: config.LOG_LEVEL, redact: ['*.authorization', '*.headers'] });
  const schools = loadSchools(config.SCHOOLS_FOLDER);
  let look = (): void => undefined;
  const followed = await openClock(config, () => look());
  const held = config.DATABASE_URL === undefined ? holdDataFolder(config.DATA_FOLDER) : null;
  const app = await wire({ config, schools, clock: followed.clock, log });
  const running = await startApp(app);
  look = () => running.look();
  const desk = held === null ? null : createOperatorServer(wireDesk(app)).listen(held.socket);
  log.info({ port: running.port }, 'Every Session is listening');

  await toldToStop();
  followed.stop();
  desk?.close();
  await running.stop();
  held?.release();
}

function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
}
