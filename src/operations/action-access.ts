import type { Acting } from '../domain/actions/act-on-action.ts';
import type { Action } from '../domain/actions/action.ts';
import { coversFor } from '../domain/actions/cover.ts';
import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { Person } from '../domain/person.ts';
import type { School } from '../domain/school.ts';

/** What a person is to an action on a day, whatever the card says that they clicked. */
export function actingOn(school: School, person: Person, action: Pick<Action, 'issuedBy'>, on: IsoDate): Acting {
  return {
    personId: person.personId,
    coversFor: coversFor(school.cover ?? [], person.personId, on),
    isChampion: person.roles.includes('attendance-champion'),
    isIssuer: action.issuedBy === person.personId,
  };
}

export const THE_APP: Acting = { personId: null, coversFor: [], isChampion: false, isIssuer: false };
