import type { ActionOffer } from '../../src/operations/new-action/offer-action.ts';
import type { ActionPreview } from '../../src/operations/new-action/preview-action.ts';
import { NO_LOAD } from '../../src/domain/actions/action-load.ts';
import { anActionView } from './any-action.ts';

export function anActionOffer(over: Partial<ActionOffer> = {}): ActionOffer {
  return {
    actionId: 'action-1',
    today: '2026-11-23',
    provisions: [{ id: 'home-call', title: 'Ring the families', isDue: true, isForPupils: true }],
    staff: [{ personId: 'owner-1', name: 'Sam Field', open: 3, overdue: 1, dueThisWeek: 0 }],
    roles: [{ role: 'tutor', people: 12 }],
    groups: [
      { id: '', title: 'Named below, or the strategy’s' },
      { id: 'form/9A', title: 'Form 9A' },
    ],
    channels: [{ channelId: '19:year9@thread.tacv2', teamId: '19:team@thread.tacv2', name: 'Year 9', yearGroup: 9 }],
    ...over,
  };
}

export function anActionPreview(over: Partial<ActionPreview> = {}): ActionPreview {
  return {
    print: 'print-1',
    view: anActionView(),
    inChannel: anActionView({ note: '', pupils: [], colleagues: [] }),
    channelNames: ['Year 9'],
    owners: [{ personId: 'owner-1', name: 'Sam Field', ...NO_LOAD }],
    unreached: ['Sam Field'],
    ...over,
  };
}
