import type { AccessRule } from './access-rule.ts';

/** The app itself. */
export const APP_RULES = {
  'delivery.send-again': {
    words: 'See which cards were not sent, and send them again',
    does: 'change',
    tier: 'none',
    may: {
      'attendance-champion': 'whole school',
      'attendance-officer': 'whole school',
      administrator: 'whole school',
    },
  },
  'channel.map': {
    words: 'Say which channel is which year group’s',
    does: 'change',
    tier: 'none',
    may: { 'attendance-champion': 'whole school', administrator: 'whole school' },
  },
  'settings.read': {
    words: 'See the school’s settings and who changed what',
    does: 'read',
    tier: 'none',
    may: { 'attendance-champion': 'whole school', 'senior-leader': 'whole school', administrator: 'whole school' },
  },
  'settings.change': {
    words: 'Change the school’s settings, but for the staff list',
    does: 'change',
    tier: 'none',
    may: { 'attendance-champion': 'whole school', administrator: 'whole school' },
  },
  // With the rights that both of them have, so that it adds none (look-as.ts).
  'staff.look-as': {
    words: 'Look at the tab as a colleague, without what one may not see oneself',
    does: 'read',
    tier: 'none',
    may: { administrator: 'whole school' },
  },
  'school.administer': {
    words: 'Look after the app: the staff list and the SharePoint lists',
    does: 'change',
    tier: 'none',
    may: { administrator: 'whole school' },
  },
} as const satisfies Readonly<Record<string, AccessRule>>;
