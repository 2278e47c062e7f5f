import { parentPort, workerData } from 'node:worker_threads';
import type { SchoolSnapshot } from '../../../operations/plan-register-file.ts';
import { planRegisterBytes } from './plan-register-bytes.ts';

/** The thread that create-register-planner.ts starts for one long file. */
const { bytes, snapshot } = workerData as { bytes: Uint8Array; snapshot: SchoolSnapshot };
parentPort?.postMessage(planRegisterBytes(bytes, snapshot));
