import type { Verb } from '../../domain/authorise.ts';
import type { CardKind } from './card-kinds.ts';

/** By which rule somebody is shown a card of each kind. A card of a channel shows tier 0, whoever reads it there. */
export const CARD_RULES: Readonly<Record<CardKind, Verb>> = {
  'absent-list': 'channel.read',
  briefing: 'briefing.read',
  'briefing-waits': 'briefing.approve',
  'weekly-summary': 'channel.read',
  targets: 'channel.read',
  // Names what did not happen, and nobody whom it was about.
  'not-done': 'channel.read',
  'ladder-overdue': 'ladder.read',
  'messages-due': 'ladder.message',
  'second-calls': 'ladder.read',
  action: 'action.act',
  'action-digest': 'action.act',
  'action-escalated': 'action.act',
  'registers-missing': 'absent-list.read',
  'welcome-back': 'absent-list.read',
  'end-of-day': 'ladder.read',
  welcome: 'channel.read',
};
