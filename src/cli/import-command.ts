import { existsSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import type { School } from '../domain/school.ts';
import type { RegisterReport } from '../domain/register-report.ts';
import { registerReportText } from '../domain/register-report-text.ts';
import { DONE, DONE_WITH_REFUSALS, WRONG_CALL, readSettings, type CliContext } from './cli-context.ts';
import { openDesk } from './open-desk.ts';

interface Options {
  readonly school?: string;
  readonly confirm?: true;
  readonly json?: true;
}

export function importCommand(context: CliContext): Command {
  return new Command('import')
    .description('take in register files: marks or the roll, as exported from the MIS')
    .argument('<files...>', 'CSV files, in the order in which they are to be taken in')
    .option('--school <id>', 'the school they belong to, where more than one is set up')
    .option('--confirm', 'take in a file that was held, having seen why')
    .option('--json', 'write the reports to standard output as a JSON array')
    .action(async (files: string[], options: Options) => {
      const settings = readSettings(context);
      const school = chooseSchool(settings.schools, options.school);
      const absent = files.filter((file) => !existsSync(file));
      if (typeof school === 'string' || absent.length > 0) {
        context.say(typeof school === 'string' ? school : `No such file: ${absent.join(', ')}. Nothing was taken in.`);
        context.finish(WRONG_CALL);
        return;
      }
      const { desk, close } = await openDesk(settings);
      try {
        const reports: RegisterReport[] = [];
        for (const file of files) {
          const asked = {
            schoolId: school.schoolId,
            file: path.resolve(file),
            name: path.basename(file),
            confirmed: options.confirm === true,
          };
          const { report } = await desk.importFile(asked, (words) => context.progress(`${asked.name}: ${words}`));
          context.progress('');
          reports.push(report as RegisterReport);
        }
        if (options.json === true) context.out(JSON.stringify(reports, null, 2));
        else
          for (const report of reports) context.out(registerReportText(report, 'run the same command with --confirm'));
        context.finish(reports.every(isClean) ? DONE : DONE_WITH_REFUSALS);
      } finally {
        await close();
      }
    });
}

function isClean({ verdict, refusals }: RegisterReport): boolean {
  return verdict === 'applied' && refusals === 0;
}

function chooseSchool(schools: readonly School[], schoolId: string | undefined): School | string {
  const ids = schools.map((school) => school.schoolId).join(', ');
  if (schoolId === undefined && schools.length > 1) return `Say which school with --school: one of ${ids}.`;
  const found = schoolId === undefined ? schools[0] : schools.find((school) => school.schoolId === schoolId);
  return found ?? `--school "${schoolId ?? ''}": one of ${ids} is allowed.`;
}
