import { csvText } from '../../domain/csv-text.ts';
import type { EventKind } from '../../domain/access/event-kinds.ts';
import type { School } from '../../domain/school.ts';
import { schoolTime } from '../school-time.ts';
import type { AccessRecord } from './find-records.ts';

const HEADER = [
  ...['Number', 'Date', 'Time', 'Who', 'Looked at by an administrator', 'Kind', 'What', 'Pupil', 'Form'],
  ...['Pupils on the list', 'About', 'Reason', 'From where'],
];

const KINDS: Readonly<Record<EventKind, string>> = {
  read: 'Read',
  change: 'Changed',
  export: 'Taken out',
  refusal: 'Refused',
};

const FROM: Readonly<Record<AccessRecord['from'], string>> = {
  tab: 'the tab',
  card: 'a card',
  chat: 'a chat',
  search: 'a search in Teams',
  keyboard: 'the app’s computer',
  app: 'the app by itself',
};

/** Records of access as a file: the newest first, with date and time as the school's clock had them. */
export function accessRecordsCsv(school: School, records: readonly AccessRecord[]): string {
  return csvText(
    HEADER,
    records.map(({ seq, at, who, behind, kind, what, pupil, pupilCount, subject, reason, from }) => {
      const { on, time } = schoolTime(school, at);
      const about = pupil === null ? subject : '';
      const list = pupilCount === null ? '' : String(pupilCount);
      const did = [String(seq), on, time, who.name, behind?.name ?? '', KINDS[kind], what];
      return [...did, pupil?.name ?? '', pupil?.form ?? '', list, about, reason, FROM[from]];
    }),
  );
}
