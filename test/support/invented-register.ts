import type { AbsentListPage, Band, Me, Register, RegisterRow } from '../../src/http/contract.ts';

const FORENAMES = [
  'Zoë',
  'Oluwaseun',
  'Mia',
  'Kacper',
  'Aisha',
  'Tom',
  'Siân',
  'Łukasz',
  'Ella',
  'Noah',
  'Priya',
  'Jake',
];
const SURNAMES = [
  'O’Brien-Wood',
  'Ńowicka',
  'Ahmed',
  'Bevan',
  'Clarke',
  'Díaz',
  'Ellis',
  'Foster',
  'Grönholm',
  'Hughes',
];

export const BANDS: readonly Band[] = [
  { id: 'exceptional', label: '98% and over', tone: 'good' },
  { id: 'universal', label: '95% to under 98%', tone: 'good' },
  { id: 'at-risk', label: '92% to under 95%', tone: 'watch' },
  { id: 'concern', label: 'Over 90%, under 92%', tone: 'concern' },
  { id: 'persistent', label: 'Persistently absent', tone: 'serious' },
  { id: 'severe', label: 'Severely absent', tone: 'severe' },
];

export const NOW = '2026-11-23T08:46:00Z';

/** An invented school's register: the same every time, five year groups of eight forms. */
export function inventedRegister(pupilCount: number): Register {
  const rows = Array.from({ length: pupilCount }, (_, index) => inventedRow(index));
  return { asOf: NOW, bands: [...BANDS], rows, listReadAt: NOW };
}

export function inventedMe(): Me {
  return {
    name: 'Pat Example',
    roles: ['attendance-officer'],
    pages: [
      'today',
      'register',
      'pupil',
      'actions',
      'briefings',
      'insights',
      'meeting',
      'provisions',
      'settings',
      'repairs',
      'access-records',
    ],
    maySendAgain: true,
    mayLookAs: false,
    isLookedAs: false,
    school: { name: 'Example Academy', yearGroups: [7, 8, 9, 10, 11] },
    now: NOW,
  };
}

export function inventedAbsentList(): AbsentListPage {
  const pupils = Array.from({ length: 14 }, (_, index) => ({
    pupilId: `pupil-${index}`,
    name: nameOf(index),
    form: `9${'ABCDEFGH'.charAt(Math.floor(index / 4))}`,
    status: (['absent', 'reason-awaited', 'not-marked'] as const)[index % 3] ?? 'absent',
    contacted: index % 4 === 0,
  }));
  return {
    on: '2026-11-23',
    session: 'AM',
    asOf: NOW,
    years: [
      { yearGroup: 8, pupils: [], arrived: [], missingRegisters: [] },
      { yearGroup: 9, pupils, arrived: [{ name: 'Foster, Jake', form: '9C' }], missingRegisters: ['9G', '9H'] },
    ],
  };
}

function inventedRow(index: number): RegisterRow {
  const sessionsPossible = 152;
  // Most pupils miss little and a few miss much, as in a real school.
  const sessionsMissed = Math.floor((((index * 389) % 997) ** 4 / 997 ** 4) * 100);
  const percent = ((sessionsPossible - sessionsMissed) / sessionsPossible) * 100;
  const yearGroup = 7 + (index % 5);
  return {
    pupilId: `pupil-${index}`,
    name: nameOf(index),
    yearGroup,
    form: `${yearGroup}${'ABCDEFGH'.charAt(Math.floor(index / 5) % 8)}`,
    sessionsMissed,
    sessionsPossible,
    percent,
    percentText: `${percent.toFixed(1)}%`,
    bandId: bandIdOf(percent),
    why: `${sessionsMissed} of ${sessionsPossible} sessions missed; five of the last six Friday afternoons; absent for the last two sessions in a row.`,
    narrativeAccess: 'write',
    case: index % 3 === 0 ? inventedCase(index) : null,
  };
}

function inventedCase(index: number): NonNullable<RegisterRow['case']> {
  return {
    narrative: 'Met with mum on Tuesday. A bus pass is on its way and the tutor greets at the gate each morning.',
    nextReviewOn: index % 2 === 0 ? '2026-11-30' : '2026-11-16',
    etag: `"${index},1"`,
    modifiedAt: '2026-11-20T10:15:00Z',
    modifiedBy: 'Sam Example',
    waiting: false,
  };
}

function nameOf(index: number): string {
  const forename = FORENAMES[index % FORENAMES.length] ?? '';
  const surname = SURNAMES[Math.floor(index / FORENAMES.length) % SURNAMES.length] ?? '';
  return `${surname}, ${forename} ${index}`;
}

function bandIdOf(percent: number): string {
  if (percent <= 50) return 'severe';
  if (percent <= 90) return 'persistent';
  if (percent < 92) return 'concern';
  if (percent < 95) return 'at-risk';
  return percent < 98 ? 'universal' : 'exceptional';
}
