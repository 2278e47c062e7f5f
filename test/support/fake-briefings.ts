import {
  briefingDone,
  briefingEdit,
  briefingPreview,
  briefingsPage,
  briefingWords,
  naming,
  namingEdit,
  type BriefingEdit,
  type BriefingRow,
  type BriefingsPage,
  type Naming,
} from '../../src/http/briefings-contract.ts';
import { briefingCard } from '../../src/adapters/teams/cards/briefing-card.ts';
import { CARD_BUDGET_BYTES, cardSizeBytes } from '../../src/adapters/teams/cards/render-card.ts';
import { NOW } from './invented-register.ts';

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** The briefings of the fake server. The card is the app's own. */
export interface FakeBriefings {
  page: BriefingsPage;
  naming: Naming;
  /** Each deed as it came: "send b1", "return b1 Which gate?". */
  readonly deeds: string[];
}

const CHANNELS = [
  { channelId: 'c8', name: 'Year 8', yearGroup: 8 },
  { channelId: 'c9', name: 'Year 9', yearGroup: 9 },
];

export function freshBriefings(): FakeBriefings {
  const posted: BriefingRow = {
    briefingId: 'b1',
    text: 'Thank you, **Year 9** tutors: first-day calls were all made by 10:00.',
    figures: ['league'],
    channelIds: ['c9'],
    channels: [{ name: 'Year 9', card: 'out' }],
    postAt: null,
    state: 'posted',
    author: 'Pat Example',
    isMine: true,
    returned: null,
    correction: null,
    postedAt: '2026-11-20T15:10:00Z',
    correctedAt: null,
    readCount: 2,
    readers: {
      read: [
        { name: 'Sam Example', at: '2026-11-20T15:30:00Z' },
        { name: 'Kit Example', at: NOW },
      ],
      notRead: ['Lee Example'],
    },
    may: ['correct', 'cancel'],
  };
  const offered: BriefingRow = {
    ...posted,
    briefingId: 'b2',
    text: 'Assembly for Year 8 is on Tuesday.',
    figures: [],
    channelIds: ['c8'],
    channels: [{ name: 'Year 8', card: 'none' }],
    postAt: { on: '2026-11-24', time: '08:00' },
    state: 'offered',
    author: 'Lee Example',
    isMine: false,
    postedAt: null,
    readCount: 0,
    readers: null,
    may: ['approve', 'return', 'cancel'],
  };
  return {
    page: { asOf: NOW, needsApproval: false, channels: CHANNELS, briefings: [offered, posted] },
    naming: { isGiven: false, recorded: null, mayRecord: true, schoolNames: true },
    deeds: [],
  };
}

export function answerBriefings(state: FakeBriefings, method: string, pathname: string, body: string): Answer | null {
  if (pathname === '/api/briefings') return { status: 200, body: briefingsPage.parse(state.page) };
  if (pathname === '/api/briefings/preview')
    return { status: 200, body: preview(briefingEdit.parse(JSON.parse(body))) };
  if (/^\/api\/pupils\/[^/]+\/naming$/.test(pathname)) {
    if (method === 'PUT') {
      const { isGiven } = namingEdit.parse(JSON.parse(body));
      state.naming = { ...state.naming, isGiven, recorded: { by: 'Pat Example', at: NOW } };
    }
    return { status: 200, body: naming.parse(state.naming) };
  }
  const [, briefingId = '', deed] = /^\/api\/briefings\/([^/]+)(?:\/([a-z]+))?$/.exec(pathname) ?? [];
  if (briefingId === '') return null;
  if (deed === undefined) keep(state, briefingId, briefingEdit.parse(JSON.parse(body)));
  else state.deeds.push([deed, briefingId, wordsIn(body)].filter(Boolean).join(' '));
  if (deed === 'send') change(state, briefingId, { state: 'posted', postedAt: NOW, may: ['correct', 'cancel'] });
  if (deed === 'cancel') change(state, briefingId, { state: 'cancelled', may: [] });
  if (deed === 'return') change(state, briefingId, { state: 'draft', may: ['redraft', 'send', 'cancel'] });
  if (deed === 'approve') change(state, briefingId, { state: 'scheduled', may: ['cancel'] });
  return { status: 200, body: briefingDone.parse({ kind: 'done' }) };
}

function keep(state: FakeBriefings, briefingId: string, { text, figures, channelIds, postAt }: BriefingEdit): void {
  const [, first] = freshBriefings().page.briefings;
  if (first === undefined) throw new Error('There is a briefing to start from.');
  const channels = CHANNELS.filter(({ channelId }) => channelIds.includes(channelId));
  const row: BriefingRow = {
    ...first,
    briefingId,
    text,
    figures,
    channelIds,
    channels: channels.map(({ name }) => ({ name, card: 'none' })),
    postAt,
    state: 'draft',
    postedAt: null,
    readCount: 0,
    readers: null,
    may: ['redraft', 'send', 'cancel'],
  };
  const others = state.page.briefings.filter((other) => other.briefingId !== briefingId);
  state.page = { ...state.page, briefings: [row, ...others] };
}

function change(state: FakeBriefings, briefingId: string, over: Partial<BriefingRow>): void {
  const briefings = state.page.briefings.map((row) => (row.briefingId === briefingId ? { ...row, ...over } : row));
  state.page = { ...state.page, briefings };
}

function wordsIn(body: string): string {
  const said = briefingWords.safeParse(JSON.parse(body));
  return said.success ? said.data.text : '';
}

function preview({ text, figures }: BriefingEdit) {
  const rows = [{ rank: 1, form: '9B', attended: 264, possible: 270, percentText: '97.8%' }];
  const card = briefingCard(
    {
      text,
      authorName: 'Pat Example',
      postedOn: '2026-11-23',
      isCorrected: false,
      isCancelled: false,
      figuresOn: '2026-11-20',
      blocks: figures.includes('league') ? [{ name: 'league', rows, formsLeftOut: 1 }] : [],
      readCount: 0,
      hasRead: false,
    },
    'preview',
  );
  return briefingPreview.parse({ card, sizeBytes: cardSizeBytes(card), budgetBytes: CARD_BUDGET_BYTES });
}
