import type { StaffMember } from '../invented-school.ts';

/** A post to be filled by somebody invented. */
export type StaffPost = Pick<StaffMember, 'jobTitle' | 'roles' | 'yearGroups' | 'forms'>;

const ALL_YEARS = [7, 8, 9, 10, 11];
const SUBJECTS = [
  'English',
  'Mathematics',
  'Science',
  'History',
  'Geography',
  'French',
  'Spanish',
  'Computing',
  'Art',
  'Music',
  'Drama',
  'Physical Education',
  'Religious Studies',
  'Design and Technology',
];
const LEADERS = [
  'Deputy Headteacher, Pastoral',
  'Deputy Headteacher, Curriculum',
  'Assistant Headteacher, Behaviour',
  'Assistant Headteacher, Teaching',
  'Assistant Headteacher, Inclusion and SENCO',
];
const SUPPORT = [
  'School Business Manager',
  'Data Manager',
  'Examinations Officer',
  'Receptionist',
  'Site Manager',
  'Librarian',
  'School Counsellor',
  'Cover Supervisor',
  'Teaching Assistant',
  'Teaching Assistant',
  'Learning Mentor',
  'Science Technician',
];
const TEACHERS_WITHOUT_A_FORM = 27;

/** Every post that the people of the picker do not hold. @param forms The school's forms, "7A" to "11H". */
export function staffPosts(forms: readonly string[]): readonly StaffPost[] {
  return [
    ...LEADERS.map((jobTitle) => ({ jobTitle, roles: ['senior-leader'], yearGroups: ALL_YEARS, forms: [] })),
    { jobTitle: 'Attendance Assistant', roles: ['attendance-officer'], yearGroups: ALL_YEARS, forms: [] },
    { jobTitle: 'Deputy Safeguarding Lead', roles: ['safeguarding-lead'], yearGroups: ALL_YEARS, forms: [] },
    ...[8, 10, 11].map((year) => ({
      jobTitle: `Head of Year ${year}`,
      roles: ['head-of-year'],
      yearGroups: [year],
      forms: [],
    })),
    ...forms
      .filter((form) => form !== '9B')
      .map((form, index) => ({
        jobTitle: `Teacher of ${subject(index)}, Tutor of ${form}`,
        roles: ['tutor'],
        yearGroups: [],
        forms: [form],
      })),
    ...Array.from({ length: TEACHERS_WITHOUT_A_FORM }, (_, index) => withoutRole(`Teacher of ${subject(index)}`)),
    ...SUPPORT.map(withoutRole),
  ];
}

function subject(index: number): string {
  return SUBJECTS[index % SUBJECTS.length] ?? 'English';
}

function withoutRole(jobTitle: string): StaffPost {
  return { jobTitle, roles: [], yearGroups: [], forms: [] };
}
