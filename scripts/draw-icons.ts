import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { encodePng } from './icons/encode-png.ts';
import {
  MARK_BOUNDS,
  MARK_COLOUR,
  MARK_SESSIONS,
  MARK_SESSIONS_CLEAR_OF_TICK,
  MARK_TICK,
  MARK_TILE,
  SESSION_OPACITY,
} from './icons/every-session-mark.ts';
import { paint, type Layer, type ToGrid } from './icons/paint.ts';

/** Draws the icons of appPackage/ anew, in the sizes and colours that Teams asks for (microsoft.md 6). */
const folder = path.resolve(import.meta.dirname, '..', 'appPackage');
const WHITE = { red: 255, green: 255, blue: 255 };
const sessions: Layer = { shapes: MARK_SESSIONS, colour: WHITE, opacity: SESSION_OPACITY };
const tick: Layer = { shapes: [MARK_TICK], colour: WHITE, opacity: 1 };
const everywhere: Layer = { shapes: [() => true], colour: MARK_COLOUR, opacity: 1 };

// Teams rounds the corners itself, so the colour reaches the edge and the picture keeps to the middle 96 of 192.
await draw('color.png', 192, markInMiddle(192, 96), [everywhere, sessions, tick]);
await draw('color32x32.png', 32, (pixel) => pixel, [{ ...everywhere, shapes: [MARK_TILE] }, sessions, tick]);
await draw('outline.png', 32, markInMiddle(32, 28), [
  { shapes: MARK_SESSIONS_CLEAR_OF_TICK, colour: WHITE, opacity: 1 },
  tick,
]);

async function draw(name: string, sizePx: number, toGrid: ToGrid, layers: readonly Layer[]): Promise<void> {
  await writeFile(path.join(folder, name), encodePng(paint(sizePx, toGrid, layers)));
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
