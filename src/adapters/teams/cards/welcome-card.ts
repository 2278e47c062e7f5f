import { CHAT_COMMAND_WORDS } from '../../../domain/chat/chat-commands.ts';
import type { PersonWelcome, TeamWelcome, WelcomeView } from '../../../domain/chat/welcome.ts';
import { yearName } from '../../../domain/year-name.ts';
import { daySectionsCard } from './day-sections-card.ts';
import type { AdaptiveCard } from './render-card.ts';

/** The app's first message in a place: what it does there, and what can be asked of it. */
export function welcomeCard(view: WelcomeView, deliveryId: string): AdaptiveCard {
  return view.to === 'person' ? personCard(view, deliveryId) : teamCard(view, deliveryId);
}

function personCard({ brings, commands }: PersonWelcome, deliveryId: string): AdaptiveCard {
  return daySectionsCard(
    {
      title: 'Welcome to Every Session',
      when: 'This chat is between you and me: nobody else reads it.',
      sections: [
        { heading: 'What I bring you here', lines: brings },
        {
          heading: 'What you can write to me',
          lines: commands.map((name) => `${CHAT_COMMAND_WORDS[name].shown} – ${CHAT_COMMAND_WORDS[name].about}`),
        },
      ],
      advice: 'Typing slips are forgiven. All of this is in the Every Session tab too.',
    },
    deliveryId,
  );
}

function teamCard({ channels, withoutChannel }: TeamWelcome, deliveryId: string): AdaptiveCard {
  return daySectionsCard(
    {
      title: 'Every Session is in this Team',
      when: 'Each year group’s channel gets a list of who is not in, one for the morning and one for the afternoon.',
      sections: [
        {
          heading: 'Year groups and their channels',
          lines: channels.map(({ yearGroup, name }) => `${yearName(yearGroup)}: ${name}`),
        },
        { heading: 'Without a channel, so without a list', lines: withoutChannel.map(yearName) },
        {
          heading: 'What a channel sees',
          lines: [
            'Names, tutor groups and whether the family has been contacted; no reason and no code.',
            'A list is edited as registers come in: there is never a second one.',
          ],
        },
      ],
      advice:
        'To give a channel its year group, write in it "@Every Session this is year 9". Add the app for yourself as well: then I bring you what is yours to do, and you can ask me things.',
    },
    deliveryId,
  );
}
