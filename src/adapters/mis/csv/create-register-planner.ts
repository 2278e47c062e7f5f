import { Worker } from 'node:worker_threads';
import type { PlannedRegisterFile, RegisterPlanner, SchoolSnapshot } from '../../../operations/plan-register-file.ts';
import { planRegisterBytes } from './plan-register-bytes.ts';

/** More than a day's registers of a large school, which take less time than starting a thread. */
const LONG_FILE_BYTES = 250_000;

/** A long file is read beside the app's own thread, because a whole year of marks takes seconds. */
export function createRegisterPlanner(): RegisterPlanner {
  return (bytes, snapshot) =>
    bytes.byteLength > LONG_FILE_BYTES
      ? planInThread(bytes, snapshot)
      : Promise.resolve(planRegisterBytes(bytes, snapshot));
}

function planInThread(bytes: Uint8Array, snapshot: SchoolSnapshot): Promise<PlannedRegisterFile> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('plan-register-worker.ts', import.meta.url), { workerData: { bytes, snapshot } });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The thread that read a register file ended with code ${code}.`)));
  });
}
