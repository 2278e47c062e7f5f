import { z } from 'zod';
import type { Verb } from '../../domain/authorise.ts';
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
import { NO_BODY, taking } from '../taking.ts';

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
  const place = (name: string) => ({ method: 'post', path: `/api/briefings/:briefingId/${name}` }) as const;
  const wordless = (name: string, verb: Verb, deed: Deed) =>
    taking(NO_BODY, {
      ...place(name),
      verb,
      handle: async ({ school, person, params }) => answerOf(await deed(school, person, params['briefingId'] ?? '')),
    });
  const inWords = (name: string, verb: Verb, deed: DeedInWords) =>
    taking(briefingWords, {
      ...place(name),
      verb,
      handle: async ({ school, person, params, body }) =>
        answerOf(await deed(school, person, params['briefingId'] ?? '', body.text)),
    });
  return [
    draftRoute(needs),
    previewRoute(needs),
    wordless('offer', 'briefing.write', needs.offerBriefing),
    wordless('approve', 'briefing.approve', needs.approveBriefing),
    inWords('return', 'briefing.approve', needs.returnBriefing),
    wordless('send', 'briefing.write', needs.sendBriefing),
    inWords('correct', 'briefing.write', needs.correctBriefing),
    wordless('cancel', 'briefing.write', needs.cancelBriefing),
  ];
}

function draftRoute({ draftBriefing: draft }: BriefingRoutesNeeds): Route {
  return taking(briefingEdit, {
    method: 'put',
    path: '/api/briefings/:briefingId',
    verb: 'briefing.write',
    handle: async ({ school, person, params, body }) => {
      const briefingId = z.uuid().safeParse(params['briefingId']);
      if (!briefingId.success) return problemAnswer(400, 'bad-request', 'A briefing’s id is a UUID.');
      return answerOf(await draft(school, person, briefingId.data, contentOf(school, body)));
    },
  });
}

function previewRoute({ previewBriefing: preview, drawBriefing }: BriefingRoutesNeeds): Route {
  return taking(briefingEdit, {
    method: 'post',
    path: '/api/briefings/preview',
    verb: 'briefing.write',
    handle: async ({ school, person, body }) => {
      const shown = await preview(school, person, contentOf(school, body));
      if (shown.kind === 'refused') return problemAnswer(403, 'not-allowed', shown.message);
      return { status: 200, body: drawBriefing(shown.view) };
    },
  });
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
