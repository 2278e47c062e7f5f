import type { StaffMember } from '../invented-school.ts';

const ALL_YEARS = [7, 8, 9, 10, 11];

/** The people one can be in the demo, in the order of the picker. */
export const PICKER_PEOPLE: readonly StaffMember[] = [
  {
    personId: '6b1f0c52-3d0e-4c1a-9a57-1c5d2f8e4a01',
    name: 'Priya Nair',
    email: 'priya.nair@example.com',
    jobTitle: 'Attendance Officer',
    roles: ['attendance-officer', 'administrator'],
    yearGroups: ALL_YEARS,
    forms: [],
  },
  {
    personId: '0f4e7a9d-52b6-4d83-8e1f-7b3a6c9d5e02',
    name: 'Daniel Okafor',
    email: 'daniel.okafor@example.com',
    jobTitle: 'Assistant Headteacher, Attendance Champion',
    roles: ['attendance-champion'],
    yearGroups: ALL_YEARS,
    forms: [],
  },
  {
    personId: 'c83a5d17-9e24-47f0-b6a2-2d9e8f1b7c03',
    name: 'Siân Prosser',
    email: 'sian.prosser@example.com',
    jobTitle: 'Head of Year 7',
    roles: ['head-of-year'],
    yearGroups: [7],
    forms: [],
  },
  {
    personId: '9d2b6e80-17c5-4a3e-8f94-5e0c7a4d3b04',
    name: 'Marcus Whitlock',
    email: 'marcus.whitlock@example.com',
    jobTitle: 'Head of Year 9',
    roles: ['head-of-year'],
    yearGroups: [9],
    forms: [],
  },
  {
    personId: '47e9c1a6-8b30-4f5d-a2c7-6f1d0b8e9a05',
    name: 'Eleanor Ashby',
    email: 'eleanor.ashby@example.com',
    jobTitle: 'Teacher of Geography, Tutor of 9B',
    roles: ['tutor'],
    yearGroups: [],
    forms: ['9B'],
  },
  {
    personId: 'e5a07f3c-46d1-4b98-9c0e-8a2b5d7f1e06',
    name: 'Farah Siddiqui',
    email: 'farah.siddiqui@example.com',
    jobTitle: 'Designated Safeguarding Lead',
    roles: ['safeguarding-lead'],
    yearGroups: ALL_YEARS,
    forms: [],
  },
  {
    personId: '2a8c4d6f-e019-4372-b5d8-9c3f6e1a0d07',
    name: 'Helen Thackeray',
    email: 'helen.thackeray@example.com',
    jobTitle: 'Headteacher',
    roles: ['senior-leader'],
    yearGroups: ALL_YEARS,
    forms: [],
  },
];
