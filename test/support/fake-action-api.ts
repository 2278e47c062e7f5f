import {
  actionImpact,
  actionOffer,
  answerRequest,
  answerTaken,
  actionDraft,
  issueAnswer,
  issueRequest,
  previewAnswer,
  type ActionDraft,
  type ActionOffer,
  type PreviewAnswer,
} from '../../src/http/actions-contract.ts';

/** What was asked of the server about actions, in order. */
export interface ActionCalls {
  readonly issued: ActionDraft[];
  readonly answered: { readonly actionId: string; readonly request: { readonly kind: string } }[];
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** The server's side of giving and answering actions; null for an address that is none of these. */
export function actionAnswer(calls: ActionCalls, pathname: string, body: string): Answer | null {
  if (pathname === '/api/actions/offer') return ok(actionOffer.parse(OFFER));
  if (pathname === '/api/actions/preview')
    return ok(previewAnswer.parse(previewOf(actionDraft.parse(JSON.parse(body)))));
  if (pathname === '/api/actions' && body !== '') {
    const { draft, print } = issueRequest.parse(JSON.parse(body));
    if (print !== 'print-1') throw new Error('What was not seen is issued.');
    calls.issued.push(draft);
    return ok(issueAnswer.parse({ kind: 'issued', actionId: draft.actionId, dueOn: '2026-11-27' }));
  }
  const [, actionId = '', what] = /^\/api\/actions\/([^/]+)\/(answer|impact)$/.exec(pathname) ?? [];
  if (what === 'impact')
    return ok(actionImpact.parse({ sentences: ['Too early to say.', 'It takes 10 school days.'] }));
  if (what !== 'answer') return null;
  const { request } = answerRequest.parse(JSON.parse(body));
  if (request.kind === 'declined' && request.reason === '') {
    return { status: 422, body: { code: 'refused', message: 'Say why you cannot do it.' } };
  }
  calls.answered.push({ actionId, request });
  return ok(answerTaken.parse({ kind: 'taken' }));
}

const ok = (body: unknown): Answer => ({ status: 200, body });

const OFFER: ActionOffer = {
  actionId: 'new-1',
  provisions: [
    { id: 'mentor', title: 'Mentoring talk', isDue: true, isForPupils: true },
    { id: 'visit', title: 'Visit the family at home', isDue: false, isForPupils: true },
  ],
  staff: [
    { personId: 'kit', name: 'Kit Example', open: 7, overdue: 2, dueThisWeek: 3 },
    { personId: 'sam', name: 'Sam Example', open: 0, overdue: 0, dueThisWeek: 0 },
  ],
  roles: [{ role: 'tutor', title: 'Tutors', people: 12 }],
  groups: [
    { id: '', title: 'Named below, or the strategy’s' },
    { id: 'form/9A', title: 'Form 9A' },
  ],
  channels: [{ channelId: 'year-9', name: 'Year 9' }],
};

function previewOf({ ownerIds, title, note, channelIds, dueInSchoolDays, provisionId }: ActionDraft): PreviewAnswer {
  const problems = [
    ...(title === '' && provisionId === null
      ? [{ field: 'what' as const, message: 'Choose what is to be done.' }]
      : []),
    ...(ownerIds.length === 0 ? [{ field: 'owners' as const, message: 'Choose who does it.' }] : []),
    ...(dueInSchoolDays === null ? [{ field: 'due' as const, message: 'Give a whole number.' }] : []),
  ];
  if (problems.length > 0) return { kind: 'problems', problems };
  const owners = OFFER.staff.filter(({ personId }) => ownerIds.includes(personId));
  const card = {
    title: title === '' ? 'Mentoring talk' : title,
    owners: owners.map(({ name }) => name),
    dueOn: '2026-11-27',
    note,
    pupils: [{ name: 'Zoë O’Brien-Wood', form: '9A' }],
    pupilCount: 1,
    issuedBy: 'Pat Example',
  };
  return {
    kind: 'preview',
    print: 'print-1',
    card,
    inChannel: channelIds.length === 0 ? null : { ...card, note: '', pupils: [] },
    channelNames: channelIds.length === 0 ? [] : ['Year 9'],
    owners,
    unreached: ['Sam Example'],
  };
}
