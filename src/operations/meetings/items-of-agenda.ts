import type { AgendaEntry, BuiltAgenda } from '../../domain/meetings/build-agenda.ts';
import type { MeetingItem } from '../../domain/meetings/meeting.ts';

/** The rows of a built agenda. Their ids say nothing of the pupils: they leave the server on a wall too. */
export function itemsOfAgenda({ agenda, improvers }: BuiltAgenda, newId: () => string): MeetingItem[] {
  const itemOf = (part: MeetingItem['part']) => (entry: AgendaEntry, position: number) => ({
    ...entry,
    ...{ itemId: newId(), part, position, addedBy: null, outcome: 'waiting' as const, isTakenOut: false },
  });
  return [...agenda.map(itemOf('agenda')), ...improvers.map(itemOf('improver'))];
}
