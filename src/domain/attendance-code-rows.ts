import type { AttendanceClass, AttendanceCode } from './attendance-codes.ts';

type Row = readonly [
  byte: number,
  code: string,
  attendanceClass: AttendanceClass,
  meaning: string,
  particulars?: Partial<AttendanceCode>,
];

const SINCE_2024 = { validFrom: '2024-08-19' };
const UNTIL_2024 = { validUntil: '2024-08-18' };
const CORONAVIRUS = { validFrom: '2020-08-01', validUntil: '2022-07-31', reveals: 'health' };
const NOT_EXPECTED = { channelLabel: 'Not expected this session' };

/** Unauthorised and away from school: towards every count that leads to the local authority (domain.md 2.1, 2.2). */
const ACTIONABLE = { penaltyNotice: 'referable', tenDayReturn: true, twentyDayAbsence: true } as const;

/** Regulation 10 of SI 2024/208, in force from 19 August 2024, and the codes of before (domain.md 1.1, 2 and 5). */
export const ATTENDANCE_CODE_ROWS: readonly Row[] = [
  [1, '/', 'present', 'Present for the morning session'],
  [2, '\\', 'present', 'Present for the afternoon session'],
  [3, 'L', 'present', 'Late, before the register closed', { late: true, channelLabel: 'Late' }],
  [
    4,
    'K',
    'approved-educational-activity',
    'Education arranged by the local authority',
    { ...SINCE_2024, reveals: 'education otherwise than at school: health or special educational needs' },
  ],
  [5, 'V', 'approved-educational-activity', 'Educational visit or trip'],
  [6, 'P', 'approved-educational-activity', 'Approved sporting activity'],
  [7, 'W', 'approved-educational-activity', 'Work experience'],
  [8, 'B', 'approved-educational-activity', 'Another approved educational activity'],
  [9, 'C', 'authorised', 'Leave in exceptional circumstances'],
  [10, 'C1', 'authorised', 'Leave for a regulated performance or employment abroad', SINCE_2024],
  [
    11,
    'C2',
    'authorised',
    'Temporary part-time timetable',
    { ...SINCE_2024, ...NOT_EXPECTED, reveals: 'health or special educational needs' },
  ],
  [12, 'E', 'authorised', 'Suspended or excluded, no alternative provision', { reveals: 'a sanction' }],
  [13, 'I', 'authorised', 'Illness', { sicknessReturn: true, reveals: 'health' }],
  [14, 'J1', 'authorised', 'Leave for an interview', SINCE_2024],
  [15, 'M', 'authorised', 'Medical or dental appointment', { reveals: 'health' }],
  [16, 'R', 'authorised', 'Religious observance', { reveals: 'religion' }],
  [17, 'S', 'authorised', 'Study leave', NOT_EXPECTED],
  [18, 'T', 'authorised', 'Parent travelling for work', { reveals: 'ethnic origin' }],
  [19, 'G', 'unauthorised', 'Holiday not granted', ACTIONABLE],
  [
    20,
    'N',
    'unauthorised',
    'Reason not yet established',
    { ...ACTIONABLE, penaltyNotice: 'unresolved', onSite: null, channelLabel: 'Absent - reason awaited' },
  ],
  [21, 'O', 'unauthorised', 'Absent in other or unknown circumstances', ACTIONABLE],
  [
    22,
    'U',
    'unauthorised',
    'Arrived after the register closed',
    { ...ACTIONABLE, twentyDayAbsence: false, onSite: true, late: true, channelLabel: 'Late (after close)' },
  ],
  [
    23,
    'D',
    'not-possible',
    'At the other school of a dual registration',
    { channelLabel: 'At other school', reveals: 'a pupil referral unit, hospital or special school' },
  ],
  [
    24,
    'Q',
    'not-possible',
    'Access arrangements not in place',
    { ...SINCE_2024, reveals: 'special needs or transport' },
  ],
  [25, 'X', 'not-possible', 'Not of compulsory school age and not required'],
  [26, 'Y1', 'not-possible', 'Transport not provided', SINCE_2024],
  [27, 'Y2', 'not-possible', 'Widespread disruption to travel', SINCE_2024],
  [28, 'Y3', 'not-possible', 'Part of the premises closed', SINCE_2024],
  [29, 'Y4', 'not-possible', 'Whole site unexpectedly closed', SINCE_2024],
  [30, 'Y5', 'not-possible', 'In criminal justice detention', { ...SINCE_2024, reveals: 'criminal offence data' }],
  [31, 'Y6', 'not-possible', 'Public health guidance or law', { ...SINCE_2024, reveals: 'health' }],
  [32, 'Y7', 'not-possible', 'Another unavoidable cause', SINCE_2024],
  [33, 'Z', 'administrative', 'Prospective pupil not yet on roll'],
  [34, '#', 'administrative', 'Planned whole-school closure'],
  [35, 'H', 'authorised', 'Holiday authorised by the school', UNTIL_2024],
  [36, 'F', 'authorised', 'Extended family holiday agreed', UNTIL_2024],
  // Attended, unlike its successor J1: a year that has both keeps each as it counted on its day.
  [37, 'J', 'approved-educational-activity', 'At an interview', UNTIL_2024],
  [38, 'Y', 'not-possible', 'Unable to attend in exceptional circumstances', UNTIL_2024],
  [39, 'I01', 'authorised', 'Illness, not coronavirus', CORONAVIRUS],
  [40, 'I02', 'authorised', 'Illness, confirmed coronavirus', CORONAVIRUS],
  [41, 'X01', 'not-possible', 'Not of compulsory school age and not required', { ...CORONAVIRUS, channelLabel: null }],
  [42, 'X02', 'possible-only', 'Self-isolating with symptoms of coronavirus', CORONAVIRUS],
  [43, 'X03', 'possible-only', 'Self-isolating: somebody of the household', CORONAVIRUS],
  [44, 'X04', 'possible-only', 'Self-isolating: contact outside school', CORONAVIRUS],
  [45, 'X05', 'possible-only', 'In quarantine after travel', CORONAVIRUS],
  [46, 'X06', 'possible-only', 'Self-isolating: contact inside school', CORONAVIRUS],
  [47, 'X07', 'possible-only', 'Shielding, or not in school for another coronavirus reason', CORONAVIRUS],
];
