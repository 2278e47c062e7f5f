import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { startTenant } from '../../src/local-tenant/start-tenant.ts';

/** The local tenant on a thread of its own, so that whoever measures it does not hold it up. Says its address. */
const { dataFolder, botUrl, today, otherTeamCount } = z
  .object({ dataFolder: z.string(), botUrl: z.string(), today: z.string(), otherTeamCount: z.number() })
  .parse(workerData);
const tenant = await startTenant({ port: 0, dataFolder, botUrl, tabUrl: botUrl, today, otherTeamCount });
parentPort?.once('message', () => void tenant.stop().then(() => parentPort?.close()));
parentPort?.postMessage(tenant.url);
