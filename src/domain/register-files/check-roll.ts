import { counted } from '../counted.ts';
import { groupRollRows } from './group-roll-rows.ts';
import { holdRoll } from './hold-roll.ts';
import { planRollGroup, type RollGroupOutcome } from './plan-roll-group.ts';
import { refuseSharedNumbers } from './refuse-shared-numbers.ts';
import { createRefusalCollector } from './refusal-list.ts';
import type { Note, RollFile } from './register-file.ts';
import type { PupilSaidOf } from './row-attributes.ts';
import type { PupilChange, RollPlan } from './register-file-plan.ts';
import type { SchoolRecords } from './school-records.ts';
import { judgeUpn } from '../upn.ts';

/** Pupils are matched by UPN, then by number. One whom the file does not name stays on the roll and is listed. */
export function checkRoll(file: RollFile, { roll, today }: SchoolRecords): RollPlan {
  const refusals = createRefusalCollector(file.refusals);
  const groups = groupRollRows(file.rows, roll);
  const planned = groups.map((group) => ({ group, outcome: planRollGroup(group, file.columns) }));
  const outcomes = refuseSharedNumbers(planned, roll, file.columns);
  let refusedRowCount = file.rowCount - file.rows.length;
  for (const { group, outcome } of outcomes) {
    if (outcome.kind !== 'refused') continue;
    refusedRowCount += group.rows.length;
    for (const { line } of group.rows) refusals.add(line, outcome.reason, () => outcome.detail);
  }
  const changes = sortOutcomes(outcomes.map(({ outcome }) => outcome));
  const attributes = outcomes.flatMap(({ group, outcome }): PupilSaidOf[] => {
    const [{ attributes: said }] = group.rows;
    if (outcome.kind === 'refused' || said === undefined) return [];
    const { upn, misId } = outcome.kind === 'added' ? outcome.pupil : outcome.after;
    return [{ upn, misId, ...said }];
  });
  const inFile = new Set(groups.map(({ existing }) => existing?.pupilId));
  const onRoll = roll.filter(({ leftOn }) => leftOn === null || leftOn >= today);
  const missing = onRoll.filter(({ pupilId }) => !inFile.has(pupilId));
  return {
    kind: 'roll',
    shape: 'roll',
    verdict: holdRoll({ rowCount: file.rowCount, refusedRowCount, onRoll, missing, changes, attributes }),
    rowCount: file.rowCount,
    refusedRowCount,
    refusals: refusals.finish(),
    notes: [...file.notes, ...noteRoll(file, file.rows.length - groups.length, missing.length)],
    missing,
    attributes,
    ...changes,
  };
}

function sortOutcomes(
  outcomes: readonly RollGroupOutcome[],
): Pick<RollPlan, 'added' | 'updated' | 'left' | 'unchangedCount'> {
  return {
    added: outcomes.flatMap((outcome) => (outcome.kind === 'added' ? [outcome.pupil] : [])),
    updated: outcomes.flatMap((outcome) => (outcome.kind === 'updated' ? [changeOf(outcome)] : [])),
    left: outcomes.flatMap((outcome) => (outcome.kind === 'left' ? [changeOf(outcome)] : [])),
    unchangedCount: outcomes.filter(({ kind }) => kind === 'unchanged').length,
  };
}

function changeOf({ before, after }: PupilChange): PupilChange {
  return { before, after };
}

function noteRoll(file: RollFile, repeatedCount: number, missingCount: number): Note[] {
  const doubtful = file.rows.filter(({ upn }) => upn !== null && judgeUpn(upn) === 'doubtful').length;
  const unnamed = file.columns.surname === undefined && file.columns.fullName === undefined ? file.rows.length : 0;
  const stay = missingCount === 1 ? 'is not in the file and stays' : 'are not in the file and stay';
  const notes: Note[] = [
    { code: 'repeated-rows', count: repeatedCount, message: `${counted(repeatedCount, 'row')} repeated a pupil.` },
    {
      code: 'missing-pupils',
      count: missingCount,
      message: `${counted(missingCount, 'pupil')} of the roll ${stay} on it until a leaving date comes.`,
    },
    {
      code: 'doubtful-upns',
      count: doubtful,
      message: `${counted(doubtful, 'temporary UPN')} could not be confirmed by the check letter.`,
    },
    { code: 'no-names', count: unnamed, message: 'The file has no names: new pupils are shown by their number.' },
  ];
  return notes.filter(({ count }) => count > 0);
}
