import type { RegisterRow } from '../../../http/contract.ts';
import { countText, pupilCountText } from '../../format/count-text.ts';
import { shortDate } from '../../format/school-date.ts';
import type { BulkFields, BulkResult } from './run-bulk.ts';

/** What is about to be changed, a sentence each. */
export function previewTexts(rows: readonly RegisterRow[], { nextReviewOn, mentor }: BulkFields): string[] {
  const texts: string[] = [];
  if (nextReviewOn) {
    const others = rows.filter(({ case: riskCase }) => {
      return (
        riskCase?.nextReviewOn !== null &&
        riskCase?.nextReviewOn !== undefined &&
        riskCase.nextReviewOn !== nextReviewOn
      );
    });
    const replaced = others.length === 0 ? '' : ` ${haveAnother(others.length)} another date, which this replaces.`;
    texts.push(`The next review of ${pupilCountText(rows.length)} is set to ${shortDate(nextReviewOn)}.${replaced}`);
  }
  if (mentor !== undefined) texts.push(`The mentor of ${pupilCountText(rows.length)} is set to ${mentor}.`);
  return texts;
}

function haveAnother(count: number): string {
  return count === 1 ? 'One of them has' : `${countText(count)} of them have`;
}

/** "12 changed, of which 2 wait for SharePoint. 1 not changed." */
export function resultText(results: readonly BulkResult[], isUndo: boolean): string {
  const count = (kind: BulkResult['kind']) => results.filter((result) => result.kind === kind).length;
  const [saved, waiting, failed] = [count('saved'), count('waiting'), count('failed')];
  const verb = isUndo ? 'put back' : 'changed';
  const wait =
    waiting === 0 ? '' : `, of which ${countText(waiting)} ${waiting === 1 ? 'waits' : 'wait'} for SharePoint`;
  const failures = failed === 0 ? '' : ` ${countText(failed)} not ${verb}.`;
  return `${countText(saved + waiting)} ${verb}${wait}.${failures}`;
}
