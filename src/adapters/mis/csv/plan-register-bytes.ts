import {
  planRegisterFile,
  type PlannedRegisterFile,
  type SchoolSnapshot,
} from '../../../operations/plan-register-file.ts';
import { readRegisterFile } from './read-register-file.ts';

export function planRegisterBytes(bytes: Uint8Array, snapshot: SchoolSnapshot): PlannedRegisterFile {
  return planRegisterFile(readRegisterFile(bytes), snapshot);
}
