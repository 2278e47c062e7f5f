import type { Pack } from './pack.ts';

/** Every percentage at which the country or a strategy treats a pupil differently: none may be met by rounding. */
export function edgesOf({ bands, overlays, colours, letters }: Pack): number[] {
  const edges = [
    ...bands.map(({ from }) => from),
    ...overlays.flatMap(({ from, upTo, until }) => [from, upTo, until]),
    ...[...colours, ...letters].flatMap(({ from, upTo }) => [from, upTo]),
  ];
  return [...new Set([...PERSISTENT_AND_SEVERE, ...edges.flatMap((edge) => (edge === null ? [] : [edge.percent]))])];
}

const PERSISTENT_AND_SEVERE = [90, 50];
