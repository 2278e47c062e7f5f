import { counted } from '../../../domain/counted.ts';
import { yearName } from '../../../domain/year-name.ts';
import type {
  EndOfDayView,
  RegistersMissingView,
  SecondCallsView,
  WelcomeBackView,
} from '../../../domain/day-cards.ts';
import { daySectionsCard, namesInLine } from './day-sections-card.ts';
import type { AdaptiveCard } from './render-card.ts';
import { schoolDate } from './school-words.ts';

/** To those who must take them; the card is edited as registers come in. */
export function registersMissingCard(view: RegistersMissingView, deliveryId: string): AdaptiveCard {
  const { on, session, closesTime, forms } = view;
  const isDone = forms.length === 0;
  return daySectionsCard(
    {
      title: isDone ? '✓ Your registers are in' : `! ${counted(forms.length, 'register')} not taken yet`,
      when: `${schoolDate(on)}, ${session === 'AM' ? 'morning' : 'afternoon'}`,
      sections: [{ heading: 'Not in yet', lines: isDone ? [] : [namesInLine(forms)] }],
      advice: isDone
        ? 'Thank you.'
        : `Take it in the MIS before it closes at ${closesTime}. This card follows by itself.`,
    },
    deliveryId,
  );
}

/** To tutors in the morning: whom to be glad to see. */
export function welcomeBackCard({ on, pupils }: WelcomeBackView, deliveryId: string): AdaptiveCard {
  const line = ({ name, form, schoolDaysAway }: (typeof pupils)[number]) => [
    name,
    ` (${form}), away ${counted(schoolDaysAway, 'school day')}`,
  ];
  return daySectionsCard(
    {
      title: `Welcome back: ${counted(pupils.length, 'pupil')} to look out for`,
      when: schoolDate(on),
      sections: [
        { heading: 'Expected today', lines: pupils.filter((one) => one.isExpectedToday).map(line) },
        { heading: 'May be back', lines: pupils.filter((one) => !one.isExpectedToday).map(line) },
      ],
      advice: 'Say that you are glad to see them. Ask nothing about the reason before others.',
    },
    deliveryId,
  );
}

/** To attendance officers, an hour before the first of the calls. */
export function secondCallsCard({ on, calls }: SecondCallsView, deliveryId: string, tabLink: string): AdaptiveCard {
  const line = ({ name, form, dueTime, caller }: SecondCallsView['calls'][number]) => [
    `${dueTime}: `,
    name,
    ` (${form})`,
    ...(caller === null ? [] : [', reached by ', caller, ' before']),
  ];
  const isDone = calls.length === 0;
  return daySectionsCard(
    {
      title: isDone
        ? '✓ No family is left to ring again'
        : `Ring again: ${counted(calls.length, 'family', 'families')}`,
      when: schoolDate(on),
      sections: [{ heading: 'Reached before, and the pupil is still away', lines: calls.map(line) }],
      advice: isDone
        ? 'Each was rung again, or the pupil has come in.'
        : 'Ask whether the pupil can come in for the rest of the day. The same adult rings the same family where that can be.',
      tabLink,
    },
    deliveryId,
  );
}

/** To officers, the champion and senior leaders. */
export function endOfDayCard(view: EndOfDayView, deliveryId: string, tabLink: string): AdaptiveCard {
  const { on, absent, registersMissing, unexplained, ended, escalated, open } = view;
  const count = absent.reduce((total, { names }) => total + names.length, 0);
  const isComplete = open.length === 0 && registersMissing.length === 0;
  return daySectionsCard(
    {
      title: isComplete ? '✓ The day is complete' : '! The day is not complete',
      when: `${schoolDate(on)} · ${count} not in at the end · ${counted(unexplained, 'absence')} had no reason at first`,
      sections: [
        { heading: 'Nobody has these in hand', lines: open },
        { heading: 'Registers not taken', lines: registersMissing.length === 0 ? [] : [namesInLine(registersMissing)] },
        { heading: 'Told, and not resolved', lines: escalated },
        { heading: 'Resolved', lines: ended },
        {
          heading: 'Not in at the end of the day',
          lines: absent.map(({ yearGroup, names }) => `${yearName(yearGroup)}, ${names.length}: ${namesInLine(names)}`),
        },
      ],
      advice: isComplete
        ? 'Every unexplained absence is resolved, or somebody has it in hand. Every register was taken.'
        : 'See to what is named first here before you leave.',
      tabLink,
    },
    deliveryId,
  );
}
