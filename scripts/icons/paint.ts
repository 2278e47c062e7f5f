import type { Picture } from './encode-png.ts';
import type { Point, Shape } from './shape.ts';

export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

export interface Layer {
  readonly shapes: readonly Shape[];
  readonly colour: Colour;
  readonly opacity: number;
}

/** Where a pixel's place lies on the grid that the shapes are drawn on. */
export type ToGrid = (pixel: Point) => Point;

/** Samples a pixel's side is divided into, for smooth edges. */
const SAMPLES = 8;

/** Paints the layers over each other, the first undermost, on nothing or on a colour. */
export function paint(sizePx: number, toGrid: ToGrid, layers: readonly Layer[]): Picture {
  const rgba = new Uint8Array(sizePx * sizePx * 4);
  for (let index = 0; index < sizePx * sizePx; index += 1) {
    const pixel = { x: index % sizePx, y: Math.floor(index / sizePx) };
    rgba.set(
      mix(layers.map((layer) => ({ ...layer, cover: coverOf(layer, pixel, toGrid) * layer.opacity }))),
      index * 4,
    );
  }
  return { width: sizePx, height: sizePx, rgba };
}

function coverOf({ shapes }: Layer, pixel: Point, toGrid: ToGrid): number {
  let covered = 0;
  for (let sample = 0; sample < SAMPLES ** 2; sample += 1) {
    const x = pixel.x + ((sample % SAMPLES) + 0.5) / SAMPLES;
    const y = pixel.y + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES;
    const point = toGrid({ x, y });
    if (shapes.some((shape) => shape(point))) covered += 1;
  }
  return covered / SAMPLES ** 2;
}

function mix(layers: readonly { readonly colour: Colour; readonly cover: number }[]): number[] {
  let mixed = { red: 0, green: 0, blue: 0, opacity: 0 };
  for (const { colour, cover } of layers) {
    const opacity = cover + mixed.opacity * (1 - cover);
    const share = opacity === 0 ? 0 : cover / opacity;
    mixed = {
      red: colour.red * share + mixed.red * (1 - share),
      green: colour.green * share + mixed.green * (1 - share),
      blue: colour.blue * share + mixed.blue * (1 - share),
      opacity,
    };
  }
  return [mixed.red, mixed.green, mixed.blue, mixed.opacity * 255].map(Math.round);
}
