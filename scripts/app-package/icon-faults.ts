import type { Picture } from '../icons/encode-png.ts';
import { PngProblem, readPng } from './read-png.ts';

export type IconKind = 'color' | 'outline' | 'color32x32';

/** What Teams asks of each icon (microsoft.md 6) and the schema cannot see. */
const RULES: Readonly<
  Record<IconKind, { readonly sizePx: number; readonly faultsOf: (picture: Picture) => string[] }>
> = {
  color: { sizePx: 192, faultsOf: outsideSafeArea },
  outline: { sizePx: 32, faultsOf: otherThanWhite },
  color32x32: { sizePx: 32, faultsOf: withoutTransparency },
};

/** What is wrong with an icon's file, in words; empty when nothing is. */
export function iconFaults(kind: IconKind, file: Buffer): string[] {
  const { sizePx, faultsOf } = RULES[kind];
  try {
    const picture = readPng(file);
    if (picture.width === sizePx && picture.height === sizePx) return faultsOf(picture);
    return [`is ${picture.width} by ${picture.height} pixels; Teams asks for ${sizePx} by ${sizePx}`];
  } catch (problem) {
    if (problem instanceof PngProblem) return [problem.message];
    throw problem;
  }
}

const SAFE_PX = 96;

function outsideSafeArea(picture: Picture): string[] {
  const [from, to] = [(picture.width - SAFE_PX) / 2, (picture.width + SAFE_PX) / 2];
  const isSafe = (at: number) => at >= from && at < to;
  const background = pixelAt(picture, 0, 0).join();
  const strays = everyPixel(picture).filter(
    ({ x, y }) => !(isSafe(x) && isSafe(y)) && pixelAt(picture, x, y).join() !== background,
  );
  return strays.length === 0 ? [] : [`has a symbol that is larger than the middle ${SAFE_PX} by ${SAFE_PX} pixels`];
}

function otherThanWhite(picture: Picture): string[] {
  const pixels = everyPixel(picture).map(({ x, y }) => pixelAt(picture, x, y));
  const shown = pixels.filter(([, , , opacity]) => opacity > 0);
  if (shown.length === 0) return ['shows nothing'];
  if (shown.length === pixels.length) return ['is not transparent anywhere'];
  const isWhite = shown.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255);
  return isWhite ? [] : ['has a colour; Teams asks for white on transparent and nothing else'];
}

function withoutTransparency(picture: Picture): string[] {
  return pixelAt(picture, 0, 0)[3] === 0 ? [] : ['has no transparent background'];
}

function everyPixel({ width, height }: Picture) {
  return Array.from({ length: width * height }, (_, index) => ({ x: index % width, y: Math.floor(index / width) }));
}

function pixelAt({ width, rgba }: Picture, x: number, y: number): [number, number, number, number] {
  const at = (y * width + x) * 4;
  const [red = 0, green = 0, blue = 0, opacity = 0] = rgba.subarray(at, at + 4);
  return [red, green, blue, opacity];
}
