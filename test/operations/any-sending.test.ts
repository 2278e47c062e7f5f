import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { deliveryUnderWay, type DeliveryUnderWay } from '../support/delivery-under-way.ts';
import {
  DIES_AFTER,
  DIES_BEFORE,
  LOST,
  TAKEN_IN_SILENCE,
  tryLater,
  type ScriptedSend,
} from '../support/in-memory-channel.ts';
import { CLEARED_KINDS } from '../../src/operations/cards/cleared-content.ts';
import { DATABASE_KINDS } from '../support/open-test-database.ts';
import { at } from '../support/school-in-records.ts';
import { testDatabase } from '../support/test-database.ts';

const RUNS = { embedded: 60, server: 40 } as const;
const SECOND_MS = 1_000;

/** What one request may come to; the good outcome is among them, so that the card is often out. */
const SENDS: Readonly<Record<string, ScriptedSend>> = {
  good: { isTaken: true, answer: 'posted' },
  'try later': tryLater(20 * SECOND_MS),
  lost: LOST,
  'taken in silence': TAKEN_IN_SILENCE,
  'dies before': DIES_BEFORE,
  'dies after': DIES_AFTER,
};

type Step =
  | { readonly does: 'change'; readonly code: string; readonly pupil: number }
  | { readonly does: 'attempt'; readonly send: string; readonly look: 'truth' | 'try-later' }
  | { readonly does: 'two attempts'; readonly send: string }
  | { readonly does: 'attempt during a long look'; readonly send: string }
  | { readonly does: 'change on its way'; readonly code: string; readonly pupil: number }
  | { readonly does: 'clock'; readonly minutes: number }
  | { readonly does: 'time'; readonly seconds: number }
  | { readonly does: 'restart' }
  /** Its names are to go, whatever it is doing: as after five school days. */
  | { readonly does: 'clear' };

const pupil = fc.integer({ min: 1, max: 6 });
const code = fc.constantFrom('/', 'N', 'L', 'I');
const send = fc.constantFrom(...Object.keys(SENDS));
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ does: fc.constant('change' as const), code, pupil }),
  fc.record({
    does: fc.constant('attempt' as const),
    send,
    look: fc.constantFrom('truth' as const, 'truth' as const, 'try-later' as const),
  }),
  fc.record({ does: fc.constant('two attempts' as const), send }),
  fc.record({ does: fc.constant('attempt during a long look' as const), send }),
  fc.record({ does: fc.constant('change on its way' as const), code, pupil }),
  fc.record({ does: fc.constant('clock' as const), minutes: fc.integer({ min: 1, max: 600 }) }),
  fc.record({ does: fc.constant('time' as const), seconds: fc.integer({ min: 1, max: 90 }) }),
  fc.record({ does: fc.constant('restart' as const) }),
  fc.record({ does: fc.constant('clear' as const) }),
);

/** An edit arrives, nobody hears of it, and the register goes back to what it was: the card must follow it back. */
const EDIT_UNHEARD_AND_TAKEN_BACK: Step[] = [
  { does: 'change on its way', code: 'I', pupil: 2 },
  { does: 'two attempts', send: 'dies after' },
  { does: 'change', code: '/', pupil: 2 },
  { does: 'change on its way', code: '/', pupil: 1 },
];

describe.each(DATABASE_KINDS)('whatever happens on the way, with the %s database', (kind) => {
  const opened = testDatabase(kind);

  test('once all is well again there is exactly one card, and it shows the newest list', async () => {
    const steps = fc.array(step, { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const sending = await deliveryUnderWay(opened);
        for (const one of taken) if (await isFarFromGivenUp(sending)) await take(sending, one);
        sending.channel.becomeReliable();
        // Back in the hours in which the school lets the app speak.
        sending.clocks.school = at('09:00', '2026-11-24');
        await finish(sending);
        const shown = sending.channel.cards().map(({ content }) => content);
        expect(shown).toEqual([await sending.wantedContent()]);
      }),
      { numRuns: RUNS[kind], examples: [[EDIT_UNHEARD_AND_TAKEN_BACK]] },
    );
  }, 60_000);

  const attempt = (sending: DeliveryUnderWay) => sending.send(sending.deliveryId).catch(() => 'killed');

  const isFarFromGivenUp = async (sending: DeliveryUnderWay) => (await sending.delivery()).attemptCount < 9;

  async function take(sending: DeliveryUnderWay, one: Step): Promise<unknown> {
    const { channel } = sending;
    if ('send' in one) channel.nextSends(SENDS[one.send] ?? LOST);
    switch (one.does) {
      case 'change':
        return sending.changeMark(one.code, [one.pupil]);
      case 'attempt':
        if (one.look === 'try-later') channel.nextLooks({ kind: 'try-later', detail: 'Graph answered 503.' });
        return attempt(sending);
      case 'two attempts':
        return Promise.all([attempt(sending), attempt(sending)]);
      case 'attempt during a long look':
        channel.during('look', () => {
          sending.pass(46 * SECOND_MS);
          return attempt(sending);
        });
        return attempt(sending);
      case 'change on its way':
        channel.during('send', () => sending.changeMark(one.code, [one.pupil]));
        return attempt(sending);
      case 'clock':
        sending.clocks.school = new Date(sending.clocks.school.getTime() + one.minutes * 60 * SECOND_MS);
        return null;
      case 'time':
        sending.pass(one.seconds * SECOND_MS);
        return null;
      case 'clear': {
        const { deliveries } = opened.database.records;
        return deliveries.clearBefore(sending.school.schoolId, CLEARED_KINDS, at('00:00', '2027-01-01'), at('07:30'));
      }
      case 'restart':
        return opened.database.records.deliveries.endLeases(sending.clocks.machine);
    }
  }

  /** What the rhythm of resuming does, until it finds nothing more to do. */
  async function finish(sending: DeliveryUnderWay): Promise<void> {
    const { deliveries } = opened.database.records;
    for (let rounds = 0; rounds < 8; rounds += 1) {
      sending.pass(300 * SECOND_MS);
      const unfinished = await deliveries.unfinished(sending.clocks.machine);
      if (!unfinished.includes(sending.deliveryId)) return;
      await sending.send(sending.deliveryId);
    }
    throw new Error(`The delivery never came to an end: ${JSON.stringify(await sending.delivery())}`);
  }
});
