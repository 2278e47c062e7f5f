import type { IsoDate } from '../calendar/iso-date.ts';

/** Who stands in for somebody who is away, from the one day to the other, both included. */
export interface Cover {
  readonly personId: string;
  readonly coverId: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Those in whose place a person acts on a day. */
export function coversFor(cover: readonly Cover[], personId: string, on: IsoDate): string[] {
  return cover.filter((each) => each.coverId === personId && isOn(each, on)).map((each) => each.personId);
}

/** Whom a card for somebody goes to on a day: the named cover of whoever is away. A cover who is away too is not gone past. */
export function inPlaceOf(cover: readonly Cover[], personId: string, on: IsoDate): string {
  return cover.find((each) => each.personId === personId && isOn(each, on))?.coverId ?? personId;
}

function isOn({ from, to }: Cover, on: IsoDate): boolean {
  return from <= on && on <= to;
}
