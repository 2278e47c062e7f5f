import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { initialsOf } from '../../../src/domain/meetings/initials-of.ts';
import { minutesOf } from '../../../src/domain/meetings/minutes.ts';
import { stageView } from '../../../src/domain/meetings/stage-view.ts';
import { anyMeeting, type AnyMeeting } from '../../support/any-meeting.ts';

const minutesIn = ({ record, known }: AnyMeeting) =>
  minutesOf(record, stageView(record, known), {
    ...{ schoolName: 'Example', staffName: () => 'Staff', timeOf: () => ({ on: '2026-11-23', time: '10:00' }) },
  });
const found = (given: unknown, secrets: readonly string[]) =>
  secrets.filter((secret) => JSON.stringify(given).includes(secret));

describe('on a wall', () => {
  test('no name, form, id, reason, figure, decision or note leaves, whoever looks', () => {
    fc.assert(
      fc.property(anyMeeting(['wall']), (meeting) => {
        expect(found(stageView(meeting.record, meeting.known), meeting.secrets)).toEqual([]);
        expect(found(minutesIn(meeting), meeting.secrets)).toEqual([]);
      }),
    );
  });

  test('initials do, of those on the agenda and of those who improved', () => {
    fc.assert(
      fc.property(anyMeeting(['wall']), ({ record, known, pupils }) => {
        const { items, improvers } = stageView(record, known);
        const initials = new Set(pupils.map(initialsOf));
        expect([...items, ...improvers].every(({ label, detail }) => initials.has(label) && detail === null)).toBe(
          true,
        );
      }),
    );
  });
});

describe('before SLT', () => {
  test('no note, and no contract, leaves', () => {
    fc.assert(
      fc.property(anyMeeting(['slt']), ({ record, known }) => {
        const view = JSON.stringify(stageView(record, known));
        expect(view).not.toMatch(/Zq(Narrative|Barrier|Strategy|Mentor)/);
        const isContract = record.items[0]?.reasons[0]?.rule === 'contract-ending';
        if (isContract) expect(view).not.toContain('ZqReason');
      }),
    );
  });
});

describe('one case', () => {
  test('is the pupil on the stage and nobody else', () => {
    fc.assert(
      fc.property(anyMeeting(['case']), ({ record, known, pupils }) => {
        const view = stageView(record, known);
        const current = record.items.find(({ itemId }) => itemId === record.meeting.currentItemId);
        const others = pupils.filter(({ pupilId }) => pupilId !== current?.pupilId).map(({ surname }) => surname);
        expect(found(view, others)).toEqual([]);
        expect(view.items.length).toBeLessThanOrEqual(1);
        expect(view.decisions.every(({ itemId }) => itemId === current?.itemId)).toBe(true);
      }),
    );
  });
});

describe('in every mode', () => {
  test('whoever may not see a pupil gets initials, and nothing that was written or decided', () => {
    fc.assert(
      fc.property(anyMeeting(), ({ record, known, pupils }) => {
        const hidden = pupils.filter((pupil) => !known.maySee(pupil));
        const view = stageView(record, known);
        expect(
          found(
            view,
            hidden.flatMap(({ surname, forename, pupilId }) => [surname, forename, pupilId]),
          ),
        ).toEqual([]);
        if (hidden.length === pupils.length) expect(found(view, ['ZqTitle', 'ZqReason', 'ZqNarrative'])).toEqual([]);
      }),
    );
  });

  test('the number of those on the agenda and of decisions is told', () => {
    fc.assert(
      fc.property(anyMeeting(), ({ record, known }) => {
        const { order, decisionCount, currentPlace } = stageView(record, known);
        expect(order).toHaveLength(
          record.items.filter(({ part, isTakenOut }) => part === 'agenda' && !isTakenOut).length,
        );
        expect(decisionCount).toBe(record.decisions.length);
        expect(currentPlace === null || currentPlace <= order.length).toBe(true);
      }),
    );
  });
});

test.each([
  [{ forename: 'Zoë', surname: 'O’Kestrel' }, 'Z. O.'],
  [{ forename: 'élodie', surname: ' van Dijk' }, 'É. V.'],
  [{ forename: '', surname: '–' }, '–. –.'],
])('%j is shown as %s', (pupil, initials) => {
  expect(initialsOf(pupil)).toBe(initials);
});
