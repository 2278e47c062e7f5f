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
  'school.administer': {
    words: 'Look after the app',
    does: 'change',
    tier: 'none',
    may: { administrator: 'whole school' },
  },
} as const satisfies Readonly<Record<string, AccessRule>>;
