import { why } from '../../domain/authorise.ts';
import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import { dateIn, textIn, wholeNumberIn } from '../../domain/lists/field-values.ts';
import type { LEGAL_STEPS } from '../../domain/lists/legal-steps-list.ts';
import type { Person } from '../../domain/person.ts';
import { displayName } from '../../domain/pupil.ts';
import type { School } from '../../domain/school.ts';
import type { Clock, ListFields } from '../ports.ts';
import type { Database } from '../records.ts';
import { schoolTime } from '../school-time.ts';
import { pupilOnRoll } from './read-case.ts';

export interface LegalStepsNeeds {
  readonly database: Database;
  readonly clock: Clock;
}

/** A step of the legal route as a person records it. This app takes none: it keeps what somebody decided (AMB-33). */
export interface LegalStepForm {
  /** Made when the form was opened: a repeated submit has the same one and takes effect once. */
  readonly stepId: string;
  readonly step: (typeof LEGAL_STEPS)[number];
  /** Which parent, in the school's own reference: notices are for each parent. Never a name. */
  readonly parentRef: string;
  readonly beganOn: IsoDate;
  readonly endsOn: IsoDate | null;
  /** Sessions that it is about; null where it is about none in particular. */
  readonly sessions: number | null;
  readonly note: string;
}

export interface KnownLegalStep {
  readonly stepId: string;
  /** As the list has it, which may be a word of the school's own. */
  readonly step: string;
  readonly parentRef: string;
  readonly beganOn: IsoDate | null;
  readonly endsOn: IsoDate | null;
  readonly sessions: number | null;
  readonly note: string;
  readonly recordedBy: string;
  readonly isWaiting: boolean;
}

export type LegalRefusal =
  { readonly kind: 'not-allowed' | 'not-right'; readonly message: string } | { readonly kind: 'no-such-pupil' };

/** The steps of a pupil's legal route, the newest first, with those that SharePoint does not have yet. Audited. */
export function readLegalSteps({ database, clock }: LegalStepsNeeds) {
  return async (
    school: School,
    person: Person,
    pupilId: string,
  ): Promise<{ readonly kind: 'read'; readonly steps: readonly KnownLegalStep[] } | LegalRefusal> => {
    const { records } = database;
    const { schoolId } = school;
    const now = clock();
    const pupil = await pupilOnRoll(records, schoolId, pupilId, schoolTime(school, now).on);
    if (pupil === null) return { kind: 'no-such-pupil' };
    const answer = why(person, 'legal.read', pupil);
    if (answer.kind === 'refused') return { kind: 'not-allowed', message: answer.reason };
    const entry = { schoolId, at: now, personId: person.personId, subject: pupilId, reason: answer.reason };
    await records.audit.record({ ...entry, verb: 'legal.read' });
    const items = await records.pupilEvents.legalSteps(schoolId, pupilId);
    const known = new Set(items.map(({ fields }) => textIn(fields['Key'])));
    const writes = await records.listWrites.notWritten(schoolId, 'legal-steps');
    const waiting = writes.filter(({ rowKey, fields }) => fields['PupilId'] === pupilId && !known.has(rowKey));
    const steps = [
      ...items.map(({ fields }) => stepOf(textIn(fields['Key']), fields, false)),
      ...waiting.map(({ rowKey, fields }) => stepOf(rowKey, fields, true)),
    ];
    return { kind: 'read', steps: steps.toSorted((a, b) => (b.beganOn ?? '').localeCompare(a.beganOn ?? '')) };
  };
}

/** Somebody records a step that was taken, with the job that brings it to SharePoint. */
export function recordLegalStep({ database, clock }: LegalStepsNeeds) {
  return async (
    school: School,
    person: Person,
    pupilId: string,
    form: LegalStepForm,
  ): Promise<{ readonly kind: 'recorded' } | LegalRefusal> => {
    const { schoolId } = school;
    const { personId } = person;
    const now = clock();
    const { on } = schoolTime(school, now);
    const pupil = await pupilOnRoll(database.records, schoolId, pupilId, on);
    if (pupil === null) return { kind: 'no-such-pupil' };
    const answer = why(person, 'legal.write', pupil);
    if (answer.kind === 'refused') return { kind: 'not-allowed', message: answer.reason };
    if (form.beganOn > on) return { kind: 'not-right', message: 'Record a step when it has been taken, not before.' };
    if (form.endsOn !== null && form.endsOn < form.beganOn) {
      return { kind: 'not-right', message: 'It ends before it begins.' };
    }
    const fields: ListFields = {
      ...{ Title: displayName(pupil), PupilId: pupilId, ParentRef: form.parentRef, Step: form.step },
      ...{ BeganOn: form.beganOn, EndsOn: form.endsOn, Sessions: form.sessions, Note: form.note },
      ...{ RecordedBy: person.name, RecordedById: personId },
    };
    await database.inTransaction(async (records) => {
      const isNew = await records.listWrites.request({
        ...{ writeId: form.stepId, schoolId, list: 'legal-steps', rowKey: form.stepId, itemId: null, etag: null },
        ...{ basedOn: null, fields, requestedBy: personId, requestedAt: now },
      });
      if (!isNew) return;
      await records.jobs.enqueue('send-list-write', { writeId: form.stepId });
      const { reason } = answer;
      await records.audit.record({ schoolId, at: now, personId, verb: 'legal.write', subject: pupilId, reason });
    });
    return { kind: 'recorded' };
  };
}

function stepOf(stepId: string, fields: ListFields, isWaiting: boolean): KnownLegalStep {
  return {
    stepId,
    step: textIn(fields['Step']),
    parentRef: textIn(fields['ParentRef']),
    beganOn: dateIn(fields['BeganOn']),
    endsOn: dateIn(fields['EndsOn']),
    sessions: wholeNumberIn(fields['Sessions']),
    note: textIn(fields['Note']),
    recordedBy: textIn(fields['RecordedBy']),
    isWaiting,
  };
}
