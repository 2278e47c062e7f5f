import { mayAtAll } from '../../domain/authorise.ts';
import { ATTRIBUTE_WORDS } from '../../domain/strategy/attribute-words.ts';
import type { exportRegister } from '../../operations/register-grid/export-register.ts';
import { VIEWS_MAX, type keepViews } from '../../operations/register-grid/keep-views.ts';
import type { readRegisterFacts } from '../../operations/register-grid/read-register-facts.ts';
import type { SavedView } from '../../operations/records/saved-view-store.ts';
import { exportRequest, savedView, viewRequest, type RegisterFacts, type SavedViews } from '../register-contract.ts';
import { problemAnswer, type Route } from '../route.ts';
import { taking } from '../taking.ts';

export interface RegisterPageRoutesNeeds {
  readonly readRegisterFacts: ReturnType<typeof readRegisterFacts>;
  readonly keepViews: ReturnType<typeof keepViews>;
  readonly exportRegister: ReturnType<typeof exportRegister>;
}

/** What the page of the register asks besides its rows. */
export function registerPageRoutes(needs: RegisterPageRoutesNeeds): Route[] {
  return [factsRoute(needs), ...viewsRoutes(needs), exportRoute(needs)];
}

function factsRoute({ readRegisterFacts: read }: RegisterPageRoutesNeeds): Route {
  return {
    method: 'get',
    path: '/api/register/facts',
    verb: 'register.read',
    handle: async ({ school, person }) => {
      const { on, facts, groups } = await read(school, person);
      const body: RegisterFacts = {
        today: on,
        facts: facts
          .filter(({ moved, ...lists }) => moved !== null || Object.values(lists).some(hasSomething))
          .map((each) => ({
            ...each,
            lacking: [...each.lacking],
            barriers: [...each.barriers],
            groups: [...each.groups],
          })),
        groups: groups.map((id) => ({ id, label: ATTRIBUTE_WORDS[id] })),
        ownYearGroups: [...person.yearGroups],
        ownForms: [...person.forms],
        mayExport: mayAtAll(person, 'register.export'),
        mayIssue: mayAtAll(person, 'action.issue'),
      };
      return { status: 200, body };
    },
  };
}

function hasSomething(value: string | readonly string[]): boolean {
  return typeof value !== 'string' && value.length > 0;
}

function viewsRoutes({ keepViews: keep }: RegisterPageRoutesNeeds): Route[] {
  const place = { path: '/api/register/views', verb: 'register.read' } as const;
  return [
    {
      ...place,
      method: 'get',
      handle: async ({ school, person }) => ({ status: 200, body: shown(await keep(school, person, null)) }),
    },
    taking(viewRequest, {
      ...place,
      method: 'post',
      handle: async ({ school, person, body }) => {
        const views = await keep(school, person, body);
        if (views !== null) return { status: 200, body: shown(views) };
        const message = `${VIEWS_MAX} views are as many as are kept. Remove one that you no longer use first.`;
        return problemAnswer(409, 'too-many', message);
      },
    }),
  ];
}

/** A view of an older form of the tab is left out: what it meant, nobody could say. */
function shown(views: readonly SavedView[] | null): SavedViews {
  return { views: (views ?? []).flatMap((view) => savedView.safeParse(view).data ?? []) };
}

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

function exportRoute({ exportRegister: take }: RegisterPageRoutesNeeds): Route {
  return taking(exportRequest, {
    method: 'post',
    path: '/api/register/export',
    verb: 'register.export',
    handle: async ({ school, person, body }) => {
      const taken = await take(school, person, body);
      if (taken.kind === 'nobody') return problemAnswer(404, 'not-found', taken.message);
      const { fileName: name, bytes } = taken;
      return { status: 200, body: undefined, file: { name, type: TYPES[body.format], bytes } };
    },
  });
}
