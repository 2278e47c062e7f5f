import { enterDay, enterSession, KNOWN_BEFOREHAND, type SheetDraft } from './mark-sheet.ts';

/** E: suspensions of one to five days, mostly of pupils who are not in much either. */
export function enterSuspensions(draft: SheetDraft): void {
  const random = draft.randomFor('suspension');
  const chance = draft.habits.tendency === 'steady' ? 0.025 : 0.42;
  for (let occasion = 0; occasion < 3 && random.chance(chance); occasion += 1) {
    const from = random.between(8, draft.year.days.length - 6);
    const length = random.pick([1, 1, 2, 2, 3, 5]);
    for (let position = from; position < from + length; position += 1) {
      enterDay(draft, position, 'E', KNOWN_BEFOREHAND);
    }
  }
}

/** C2: mornings only for some weeks, to bring a pupil back. */
export function enterPartTimeTimetable(draft: SheetDraft): void {
  const random = draft.randomFor('part-time');
  if (!random.chance(draft.habits.tendency === 'steady' ? 0.004 : 0.06)) return;
  const from = random.between(10, 120);
  const until = from + random.between(20, 55);
  for (let position = from; position < until; position += 1) {
    enterSession(draft, position * 2 + 1, 'C2', KNOWN_BEFOREHAND);
  }
}

/** K, education that the authority arranges, or D, the other school of a dual registration: on set weekdays. */
export function enterEducationElsewhere(draft: SheetDraft): void {
  const random = draft.randomFor('elsewhere');
  const isArranged = random.chance(draft.habits.tendency === 'steady' ? 0.002 : 0.02);
  const isDual = !isArranged && random.chance(0.004);
  if (!isArranged && !isDual) return;
  const from = random.between(0, 60);
  const weekdays = [random.between(1, 3), random.between(4, 5)];
  draft.year.days.forEach(({ weekday }, position) => {
    if (position < from || !weekdays.includes(weekday)) return;
    enterDay(draft, position, isArranged ? 'K' : 'D', KNOWN_BEFOREHAND);
  });
}
