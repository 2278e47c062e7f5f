import { changeCase, type CaseRequest } from '../../../src/operations/cases/change-case.ts';
import { readCase } from '../../../src/operations/cases/read-case.ts';
import { readList } from '../../../src/operations/read-lists.ts';
import { sendListWrite } from '../../../src/operations/send-list-write.ts';
import { inMemoryLists } from '../../support/in-memory-lists.ts';
import { at, person, schoolInRecords } from '../../support/school-in-records.ts';
import type { TestDatabase } from '../../support/open-test-database.ts';

export const CHAMPION = person('attendance-champion', { name: 'Charlie Champion' });
export const OFFICER = person('attendance-officer', { name: 'Olu Officer' });
export const TUTOR = person('tutor', { name: 'Toni Tutor', forms: ['9A'] });

/** A small school whose register two people work on, with SharePoint behind the ports. */
export async function caseStage({ database }: TestDatabase) {
  const inRecords = await schoolInRecords(database, { staff: [CHAMPION, OFFICER, TUTOR] });
  const { school } = inRecords;
  await inRecords.mark('/');
  const sharePoint = inMemoryLists();
  const { pupilId } = inRecords.pupil(1);
  let seconds = 0;
  let machine = at('19:00');
  const clock = () => new Date(at('10:00').getTime() + (seconds += 1) * 1_000);
  const send = (writeId: string) =>
    sendListWrite({ database, clock, machineClock: () => machine, listsOf: () => sharePoint.lists })(writeId);
  const change = (request: CaseRequest, by = CHAMPION) =>
    changeCase({ database, clock, sendListWrite: send, patienceMs: 5_000 })(school, by, pupilId, request);
  const read = async (by = CHAMPION) => {
    const outcome = await readCase({ database, clock })(school, by, pupilId);
    if (outcome.kind !== 'read') throw new Error(`The case is ${outcome.kind}.`);
    return outcome;
  };
  return {
    ...{ school, pupilId, sharePoint, change, read, inRecords },
    /** `by` reads the case and changes it at once. */
    edit: async (fields: Extract<CaseRequest['ask'], { kind: 'edit' }>['fields'], by = CHAMPION) =>
      change({ changeId: crypto.randomUUID(), version: (await read(by)).version, ask: { kind: 'edit', fields } }, by),
    setState: async (to: 'open' | 'closed', reason: string, by = CHAMPION) =>
      change(
        { changeId: crypto.randomUUID(), version: (await read(by)).version, ask: { kind: 'state', to, reason } },
        by,
      ),
    readSharePoint: () =>
      readList({ database, clock, changesOf: () => sharePoint.changes })(school.schoolId, 'risk-register'),
    inSharePoint: () =>
      sharePoint.items('risk-register').find(({ fields }) => fields['Key'] === pupilId)?.fields ?? null,
    /** Whatever waits is sent, as the minute's rhythm would have it. */
    sendWaiting: async () => {
      machine = new Date(machine.getTime() + 10 * 60_000);
      for (const { writeId } of await database.records.listWrites.waiting(school.schoolId, 'risk-register')) {
        await send(writeId);
      }
    },
    told: async () => (await read()).history.map(({ kind, byName, reason }) => `${kind} by ${byName}: ${reason}`),
  };
}
