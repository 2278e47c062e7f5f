import type { ActionsPage, ImpactPage } from '../../src/http/contract.ts';
import { NOW } from './invented-register.ts';

type Action = ActionsPage['actions'][number];

/** Pat Example's actions of Monday 23 November: one late, one today, and two that others have. */
export function inventedActions(): ActionsPage {
  const base: Action = {
    actionId: '',
    title: '',
    note: '',
    pupils: [],
    otherPupils: 0,
    owners: ['Pat Example'],
    issuedBy: 'Lee Example',
    dueOn: '2026-11-23',
    progress: 'accepted',
    isOverdue: false,
    isMine: true,
    isOfMyTeam: false,
    toldTo: [],
    result: '',
    isReviewed: false,
    may: ['done', 'declined', 'handed-over'],
    outcomes: [
      { id: 'spoke', title: 'Spoke, nothing agreed yet' },
      { id: 'no-reply', title: 'Tried, could not reach them' },
    ],
  };
  const one = { pupilId: 'pupil-3', name: 'O’Brien-Wood, Zoë', form: '9A' };
  const two = { pupilId: null, name: 'Ńowicka, Oluwaseun', form: '9B' };
  return {
    asOf: NOW,
    today: '2026-11-23',
    actions: [
      {
        ...base,
        actionId: 'a1',
        title: 'Phone home',
        dueOn: '2026-11-20',
        isOverdue: true,
        toldTo: ['Robin Vale'],
        pupils: [one, two],
      },
      { ...base, actionId: 'a2', title: 'Welcome back', note: 'At the gate.', pupils: [one], otherPupils: 3 },
      {
        ...base,
        actionId: 'a3',
        title: 'Review the bus pass',
        owners: ['Sam Example', 'Kit Example'],
        issuedBy: 'Pat Example',
        progress: 'open',
        dueOn: '2026-11-27',
        isMine: false,
        isOfMyTeam: true,
        may: ['withdrawn'],
      },
      {
        ...base,
        actionId: 'a4',
        title: 'Meet the family',
        owners: ['Kit Example'],
        issuedBy: null,
        isMine: false,
        may: [],
      },
    ],
    answered: [
      {
        ...base,
        actionId: 'a5',
        title: 'Talk about Fridays',
        owners: ['Sam Example'],
        issuedBy: 'Pat Example',
        progress: 'done',
        result: 'Sam Example: Spoke, nothing agreed yet. Again in two weeks.',
        isMine: false,
        isOfMyTeam: true,
        may: ['reviewed', 'reopened'],
      },
    ],
    mayIssue: true,
    colleagues: [
      { personId: 'kit', name: 'Kit Example', open: 7, overdue: 2, dueThisWeek: 3 },
      { personId: 'sam', name: 'Sam Example', open: 0, overdue: 0, dueThisWeek: 0 },
    ],
    load: [
      { name: 'Kit Example', open: 7, overdue: 2, dueThisWeek: 3 },
      { name: 'Pat Example', open: 2, overdue: 1, dueThisWeek: 1 },
      { name: 'Sam Example', open: 0, overdue: 0, dueThisWeek: 0 },
    ],
  };
}

export function inventedImpact(): ImpactPage {
  return {
    kinds: [
      {
        halfTerm: 'Autumn 2',
        title: 'Mentor meeting each week',
        actions: 1,
        verdict: 'too-early',
        sentences: ['Too early to say: it takes 10 school days before and after.'],
      },
      {
        halfTerm: 'Autumn 1',
        title: 'Phone call to families of pupils below 92%',
        actions: 6,
        verdict: 'better',
        sentences: [
          '14 pupils attended 82.4% of sessions before and 88.0% after.',
          'That is about 4 percentage points better than without it, likely between 1 and 7.',
        ],
      },
    ],
  };
}
