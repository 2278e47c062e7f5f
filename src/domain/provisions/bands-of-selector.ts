import type { AttendanceBand } from '../figures/attendance-band.ts';
import type { Selector } from '../strategy/selector.ts';

type IsNamed = (band: AttendanceBand) => boolean;

/** Ids of the bands that a provision is for, as its selector names them; none where it goes by something else. */
export function bandsOfSelector(selector: Selector | null, bands: readonly AttendanceBand[]): string[] {
  const isNamed = selector === null ? null : namedBy(selector);
  return isNamed === null ? [] : bands.filter(isNamed).map(({ id }) => id);
}

function namedBy(selector: Selector): IsNamed | null {
  if (selector.name === 'in-band') return ({ id }) => selector.bandIds.includes(id);
  if (selector.name === 'entered-band' || selector.name === 'rose-to-band') return ({ id }) => id === selector.bandId;
  if (selector.name === 'at-least') return ({ from }) => from.percent >= selector.percent;
  if (selector.name === 'below' || selector.name === 'crossed-below' || selector.name === 'heading-below') {
    return ({ from }) => from.percent < selector.percent;
  }
  if (selector.name === 'all-of' || selector.name === 'any-of') {
    const parts = selector.selectors.flatMap((part) => namedBy(part) ?? []);
    return (band) => parts.some((isNamed) => isNamed(band));
  }
  return null;
}
