import { flushCompileCache } from 'node:module';
import { createLog } from './create-log.ts';
import { loadConfig } from './config.ts';
import { holdDataFolder } from './data-folder.ts';
import { createOperatorServer, type OperatorDesk } from './http/operator-server.ts';
import { loadSchools } from './load-schools.ts';
import { openClock } from './open-clock.ts';
import { startApp } from './start-app.ts';
import { wire } from './wire.ts';
import { wireDesk } from './wire-desk.ts';

/** Starts the app and runs it until it is told to stop. */
export async function runApp(environment: Readonly<Record<string, string | undefined>>): Promise<void> {
  const config = loadConfig(environment);
  const log = createLog(config.LOG_LEVEL);
  const schools = loadSchools(config.SCHOOLS_FOLDER);
  const desk = Promise.withResolvers<OperatorDesk>();
  const door = createOperatorServer(() => desk.promise);
  const held = config.DATABASE_URL === undefined ? await holdDataFolder(config.DATA_FOLDER, door) : null;
  let look = (): void => undefined;
  const followed = await openClock(config, () => look());
  const app = await wire({ config, schools, clock: followed.clock, log });
  const running = await startApp(app);
  look = () => running.look();
  desk.resolve(wireDesk(app));
  log.info({ port: running.port }, 'Every Session is listening');
  // Written now, for the next start: an app that is killed never comes to its end.
  flushCompileCache();

  await toldToStop();
  followed.stop();
  await running.stop();
  held?.release();
}

function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
}
