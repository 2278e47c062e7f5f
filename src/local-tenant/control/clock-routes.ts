import { z } from 'zod';
import type { TenantClock } from '../clock.ts';
import { problem } from '../problem.ts';
import { readBody } from '../read-body.ts';
import type { Route, TenantAnswer, TenantRequest } from '../router.ts';
import { resolveClockMove, type SchoolTimetable } from './clock-moves.ts';

export interface ClockRouteParts {
  readonly clock: TenantClock;
  readonly timetable: SchoolTimetable;
  /** Settles when everything that a move brings about has happened, files in the inbox among it. */
  readonly afterMove: () => Promise<void>;
}

const moveBody = z.object({ moveTo: z.string() });

export function clockRoutes(parts: ClockRouteParts): Route[] {
  const { clock } = parts;
  const reading = (): { now: string } => ({ now: clock.now().toISOString() });
  return [
    { method: 'GET', pattern: '/control/clock', handle: () => ({ status: 200, body: reading() }) },
    { method: 'POST', pattern: '/control/clock', handle: (request) => move(parts, request) },
    {
      method: 'GET',
      pattern: '/control/clock/stream',
      handle: () => ({
        status: 200,
        stream: (send) => {
          send('clock', reading());
          return clock.onMove(() => send('clock', reading()));
        },
      }),
    },
  ];
}

async function move({ clock, timetable, afterMove }: ClockRouteParts, request: TenantRequest): Promise<TenantAnswer> {
  const body = readBody(request, moveBody);
  if (body.kind === 'refused') return body.answer;
  const { moveTo } = body.value;
  const resolved = resolveClockMove(moveTo, clock.now(), timetable);
  if (resolved.kind === 'not-understood') {
    return problem(400, 'BadArgument', `The clock cannot move to "${moveTo}". Allowed: ${resolved.allowed}.`);
  }
  if (clock.moveTo(resolved.instant).kind === 'in-the-past') {
    const message = `"${moveTo}" has gone by: it is ${clock.now().toISOString()}. The clock only moves forward.`;
    return problem(409, 'InThePast', message);
  }
  await afterMove();
  return { status: 200, body: { now: clock.now().toISOString() } };
}
