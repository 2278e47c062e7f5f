import { ACTIONS_LIST } from './actions-list.ts';
import { CONTACTS_LIST } from './contacts-list.ts';
import { LEGAL_STEPS_LIST } from './legal-steps-list.ts';
import type { ListDefinition, ListName } from './list-definition.ts';
import { RISK_REGISTER_LIST } from './risk-register-list.ts';

/** The lists as the app needs them. */
export const LIST_DEFINITIONS: Readonly<Record<ListName, ListDefinition>> = {
  'risk-register': RISK_REGISTER_LIST,
  contacts: CONTACTS_LIST,
  actions: ACTIONS_LIST,
  'legal-steps': LEGAL_STEPS_LIST,
};

export const LIST_NAMES = [
  'risk-register',
  'contacts',
  'actions',
  'legal-steps',
] as const satisfies readonly ListName[];
