import { DATE, KEY_COLUMN, LINE, PARAGRAPHS, WHOLE_NUMBER } from './list-definition.ts';
import type { ListDefinition } from './list-definition.ts';

const SHOWN = ['Title', 'YearGroup', 'Form', 'Band', 'Percent', 'Missed', 'Narrative', 'NextReviewOn', 'Mentor'];

/** One row a pupil, whose id is the key; Title is the pupil's name. Figures are the app's, the rest is people's. */
export const RISK_REGISTER_LIST: ListDefinition = {
  list: 'risk-register',
  displayName: 'Every Session – Risk register',
  description: 'Pupils whose attendance is a concern, and what is being done. Kept with Every Session.',
  pupilColumn: 'Key',
  columns: [
    KEY_COLUMN,
    { name: 'YearGroup', displayName: 'Year group', type: WHOLE_NUMBER, indexed: true },
    { name: 'Form', displayName: 'Form', type: LINE, indexed: true },
    { name: 'Narrative', displayName: 'Narrative', type: PARAGRAPHS },
    { name: 'NarrativeBy', displayName: 'Narrative by', type: LINE },
    {
      name: 'NarrativePrint',
      displayName: 'Narrative print',
      description: 'How Every Session knows whether the narrative was last changed there. Leave it as it is.',
      type: LINE,
    },
    { name: 'NextReviewOn', displayName: 'Next review', type: DATE, indexed: true },
    { name: 'Missed', displayName: 'Sessions missed', type: WHOLE_NUMBER },
    { name: 'Possible', displayName: 'Sessions possible', type: WHOLE_NUMBER },
    { name: 'Percent', displayName: 'Attendance %', type: { kind: 'number', decimalPlaces: 'two' } },
    { name: 'Band', displayName: 'Band', type: LINE, indexed: true },
    { name: 'Why', displayName: 'Why', type: PARAGRAPHS },
    { name: 'FiguresOn', displayName: 'Figures as of', type: DATE },
    { name: 'CaseState', displayName: 'Case', type: { kind: 'choice', choices: ['open', 'closed'] }, indexed: true },
    { name: 'OpenedOn', displayName: 'Opened', type: DATE },
    { name: 'OpenedBecause', displayName: 'Opened because', type: PARAGRAPHS },
    { name: 'ClosedOn', displayName: 'Closed', type: DATE },
    { name: 'ClosedBecause', displayName: 'Closed because', type: PARAGRAPHS },
    { name: 'Barriers', displayName: 'Barriers', description: 'One to a line.', type: PARAGRAPHS },
    {
      name: 'Strategies',
      displayName: 'Strategies in place',
      description:
        'One to a line, with the dates from which and when it is reviewed: Met at the gate | 2/11/2026 | 4/12/2026',
      type: PARAGRAPHS,
      holds: 'strategies',
    },
    { name: 'StrategiesFrom', displayName: 'Strategies began', type: DATE },
    { name: 'Mentor', displayName: 'Mentor', type: LINE, indexed: true },
    { name: 'TargetSessions', displayName: 'Target: sessions missed at most', type: WHOLE_NUMBER },
  ],
  views: [
    { title: 'By year group', columns: SHOWN, sortBy: 'YearGroup' },
    { title: 'Review due', columns: SHOWN, sortBy: 'NextReviewOn' },
    { title: 'By band', columns: SHOWN, sortBy: 'Band' },
    {
      title: 'Open cases',
      columns: [...SHOWN, 'Barriers', 'Strategies', 'TargetSessions'],
      sortBy: 'YearGroup',
      only: { column: 'CaseState', is: 'open' },
    },
  ],
};
