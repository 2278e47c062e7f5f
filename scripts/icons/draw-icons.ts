import { encodePng } from './encode-png.ts';
import {
  MARK_BOUNDS,
  MARK_COLOUR,
  MARK_SESSIONS,
  MARK_SESSIONS_CLEAR_OF_TICK,
  MARK_TICK,
  MARK_TILE,
  SESSION_OPACITY,
} from './every-session-mark.ts';
import { paint, type Layer, type ToGrid } from './paint.ts';

const WHITE = { red: 255, green: 255, blue: 255 };
const sessions: Layer = { shapes: MARK_SESSIONS, colour: WHITE, opacity: SESSION_OPACITY };
const tick: Layer = { shapes: [MARK_TICK], colour: WHITE, opacity: 1 };
const clearSessions: Layer = { shapes: MARK_SESSIONS_CLEAR_OF_TICK, colour: WHITE, opacity: 1 };
const tile: Layer = { shapes: [MARK_TILE], colour: MARK_COLOUR, opacity: 1 };
// Teams rounds the corners of the large icon itself.
const everywhere: Layer = { ...tile, shapes: [() => true] };

/** The icons of appPackage/ as PNG files by name, in the sizes and colours that Teams asks for (microsoft.md 6). */
export function drawIcons(): Readonly<Record<string, Buffer>> {
  return {
    'color.png': encodePng(paint(192, markInMiddle(192, 96), [everywhere, sessions, tick])),
    'color32x32.png': encodePng(paint(32, (pixel) => pixel, [tile, sessions, tick])),
    'outline.png': encodePng(paint(32, markInMiddle(32, 28), [clearSessions, tick])),
  };
}

/** The mark without its tile, `widthPx` wide, in the middle of the picture. */
function markInMiddle(sizePx: number, widthPx: number): ToGrid {
  const { left, right, top, bottom } = MARK_BOUNDS;
  const scale = (right - left) / widthPx;
  return ({ x, y }) => ({
    x: (left + right) / 2 + (x - sizePx / 2) * scale,
    y: (top + bottom) / 2 + (y - sizePx / 2) * scale,
  });
}
