import type { PupilAttribute } from './selector.ts';

/** What each is called where somebody may see it. */
export const ATTRIBUTE_WORDS: Readonly<Record<PupilAttribute, string>> = {
  'pupil-premium': 'pupil premium',
  'special-educational-needs': 'special educational needs',
  'child-protection': 'child protection plan',
  'looked-after': 'looked after',
  'has-social-worker': 'has a social worker',
  'young-carer': 'young carer',
  'medical-need': 'medical need',
  'mental-health-need': 'mental health need',
  'emotionally-based-avoidance': 'emotionally based avoidance',
  'elective-home-education': 'elective home education',
  'leadership-or-sport': 'leadership or sport',
};
