import { z } from 'zod';
import type { BriefingContent } from '../../domain/briefings/briefing.ts';
import type { BriefingView } from '../../domain/briefings/briefing-view.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import type { draftBriefing } from '../../operations/briefings/draft-briefing.ts';
import type { BriefingOutcome } from '../../operations/briefings/on-briefing.ts';
import type { previewBriefing } from '../../operations/briefings/preview-briefing.ts';
import { instantOf } from '../../operations/school-time.ts';
import { briefingEdit, briefingWords, type BriefingDone, type BriefingEdit } from '../briefings-contract.ts';
import type { BriefingPreview } from '../briefings-contract.ts';
import { problemAnswer, type Route, type RouteAnswer } from '../route.ts';

type Deed = (school: School, person: Person, briefingId: string) => Promise<BriefingOutcome>;
type DeedInWords = (school: School, person: Person, briefingId: string, text: string) => Promise<BriefingOutcome>;

export interface BriefingRoutesNeeds {
  readonly draftBriefing: ReturnType<typeof draftBriefing>;
  readonly previewBriefing: ReturnType<typeof previewBriefing>;
  readonly offerBriefing: Deed;
  readonly approveBriefing: Deed;
  readonly returnBriefing: DeedInWords;
  readonly sendBriefing: Deed;
  readonly correctBriefing: DeedInWords;
  readonly cancelBriefing: Deed;
  /** The card and what Teams would have to take of it. */
  readonly drawBriefing: (view: BriefingView) => BriefingPreview;
}

/** What is done to briefings: one address for each deed. */
export function briefingRoutes(needs: BriefingRoutesNeeds): Route[] {
  const wordless = (deed: Deed) => async (school: School, person: Person, briefingId: string) =>
    answerOf(await deed(school, person, briefingId));
  const inWords = (deed: DeedInWords) => async (school: School, person: Person, briefingId: string, body: unknown) => {
    const said = briefingWords.safeParse(body);
    if (!said.success) return problemAnswer(400, 'bad-request', z.prettifyError(said.error));
    return answerOf(await deed(school, person, briefingId, said.data.text));
  };
  const deeds = [
    ['offer', 'briefing.write', wordless(needs.offerBriefing)],
    ['approve', 'briefing.approve', wordless(needs.approveBriefing)],
    ['return', 'briefing.approve', inWords(needs.returnBriefing)],
    ['send', 'briefing.write', wordless(needs.sendBriefing)],
    ['correct', 'briefing.write', inWords(needs.correctBriefing)],
    ['cancel', 'briefing.write', wordless(needs.cancelBriefing)],
  ] as const;
  return [
    draftRoute(needs),
    previewRoute(needs),
    ...deeds.map(([name, verb, does]): Route => ({
      method: 'post',
      path: `/api/briefings/:briefingId/${name}`,
      verb,
      handle: ({ school, person, params, body }) => does(school, person, params['briefingId'] ?? '', body),
    })),
  ];
}

function draftRoute({ draftBriefing: draft }: BriefingRoutesNeeds): Route {
  return {
    method: 'put',
    path: '/api/briefings/:briefingId',
    verb: 'briefing.write',
    handle: async ({ school, person, params, body }) => {
      const edit = briefingEdit.safeParse(body);
      const briefingId = z.uuid().safeParse(params['briefingId']);
      if (!edit.success) return problemAnswer(400, 'bad-request', z.prettifyError(edit.error));
      if (!briefingId.success) return problemAnswer(400, 'bad-request', 'A briefing’s id is a UUID.');
      return answerOf(await draft(school, person, briefingId.data, contentOf(school, edit.data)));
    },
  };
}

function previewRoute({ previewBriefing: preview, drawBriefing }: BriefingRoutesNeeds): Route {
  return {
    method: 'post',
    path: '/api/briefings/preview',
    verb: 'briefing.write',
    handle: async ({ school, person, body }) => {
      const edit = briefingEdit.safeParse(body);
      if (!edit.success) return problemAnswer(400, 'bad-request', z.prettifyError(edit.error));
      const shown = await preview(school, person, contentOf(school, edit.data));
      if (shown.kind === 'refused') return problemAnswer(403, 'not-allowed', shown.message);
      return { status: 200, body: drawBriefing(shown.view) };
    },
  };
}

function contentOf(school: School, { text, figures, channelIds, postAt }: BriefingEdit): BriefingContent {
  return {
    text,
    blocks: figures,
    channelIds,
    postAt: postAt === null ? null : instantOf(school, postAt.on, postAt.time),
  };
}

function answerOf(outcome: BriefingOutcome): RouteAnswer {
  const body: BriefingDone = { kind: 'done' };
  return outcome.kind === 'done' ? { status: 200, body } : problemAnswer(409, 'refused', outcome.message);
}
