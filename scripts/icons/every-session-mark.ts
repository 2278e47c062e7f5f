import { roundedRectangle, stroke, type Shape } from './shape.ts';

/** The picture of src/local-tenant/shell/every-session-mark.svg, on its 32 by 32 grid: a week of sessions, the last ticked. */
export const MARK_TILE: Shape = roundedRectangle({ x: 0, y: 0, width: 32, height: 32, radius: 8 });

export const MARK_SESSIONS: readonly Shape[] = [
  [6, 8],
  [12, 8],
  [18, 8],
  [6, 17],
  [12, 17],
].map(([x = 0, y = 0]) => roundedRectangle({ x, y, width: 4, height: 7, radius: 1.5 }));

const TICK_CORNERS = [
  { x: 18, y: 20.5 },
  { x: 21, y: 23.5 },
  { x: 27, y: 15.5 },
];

export const MARK_TICK: Shape = stroke(TICK_CORNERS, 3);

/** For one colour only: without a gap the tick would run into the session beside it. */
export const MARK_SESSIONS_CLEAR_OF_TICK: readonly Shape[] = MARK_SESSIONS.map(
  (session) => (point) => session(point) && !stroke(TICK_CORNERS, 5)(point),
);

/** What the sessions and the tick take up of the grid. */
export const MARK_BOUNDS = { left: 6, right: 28.5, top: 8, bottom: 25 };

export const MARK_COLOUR = { red: 0x4f, green: 0x52, blue: 0xb2 };
export const SESSION_OPACITY = 0.55;
