import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { registerReportText } from './domain/register-files/register-report-text.ts';
import type { OperatorDesk } from './http/operator-server.ts';
import { verifyChain } from './operations/access-records/verify-chain.ts';
import { examineApp } from './operations/examine-app.ts';
import type { TakeInProgress } from './operations/take-in-register-file.ts';
import type { Wired } from './wire.ts';
import { keepDesk } from './wire-keeping-desk.ts';

const HOW_TO_CONFIRM = 'run the same command with --confirm';

/** What the command line may ask, of a running app or of one opened for the purpose. */
export function wireDesk({ database, clock, schools, staff, sharePoint, operations }: Wired): OperatorDesk {
  return {
    importFile: async ({ schoolId, file, name, confirmed }, progress) => {
      const given = { name, bytes: await readFile(file), givenBy: 'command line', isFresh: false, confirmed };
      const { verdict, report } = await operations.takeInRegisterFile(staff.school(schoolId), given, (at) => {
        progress(wordsFor(at));
      });
      const isClean = verdict === 'applied' && report.refusals === 0;
      return { isClean, text: registerReportText(report, HOW_TO_CONFIRM), report };
    },
    keep: keepDesk({ database, clock, staff, operations }),
    verifyChain: ({ schoolId, noted }) => verifyChain(database.records, schoolId, noted),
    examine: examineApp({
      database,
      clock,
      schools,
      provisionerOf: (schoolId) => sharePoint(schoolId).provisioner,
      isFolder: (path) => existsSync(path) && statSync(path).isDirectory(),
    }),
  };
}

function wordsFor(at: TakeInProgress): string {
  switch (at.step) {
    case 'checking':
      return 'Reading and checking …';
    case 'saving':
      return `Saving ${Math.round((100 * at.done) / Math.max(1, at.total))}% …`;
  }
}
