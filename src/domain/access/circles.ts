/** Circles of people that many rules have in common, the smallest first. */

/** Those whose work is attendance in the whole school. */
export const WHOLE_SCHOOL = {
  'attendance-champion': 'whole school',
  'attendance-officer': 'whole school',
  'senior-leader': 'whole school',
  'safeguarding-lead': 'whole school',
} as const;

export const WITH_YEARS = { ...WHOLE_SCHOOL, 'head-of-year': 'own year groups' } as const;

/** Those, and the SENCO, who is told what they need to know of any pupil (domain.md 5). */
export const WITH_SENCO = { ...WITH_YEARS, senco: 'whole school' } as const;

export const WITH_TUTORS = { ...WITH_SENCO, tutor: 'own forms' } as const;

/** Whoever works in the school. A governor does not: they are given figures and never a name. */
export const ALL_STAFF = {
  ...WHOLE_SCHOOL,
  'head-of-year': 'whole school',
  senco: 'whole school',
  tutor: 'whole school',
  administrator: 'whole school',
} as const;
