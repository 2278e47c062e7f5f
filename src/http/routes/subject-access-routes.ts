import type { SubjectAccess } from '../../domain/keeping/subject-access.ts';
import type { readSubjectAccess, SubjectAccessAnswer } from '../../operations/keeping/read-subject-access.ts';
import { problemAnswer, type Route, type RouteAnswer } from '../route.ts';

export interface SubjectAccessRoutesNeeds {
  readonly readSubjectAccess: ReturnType<typeof readSubjectAccess>;
  readonly writeSubjectAccess: (access: SubjectAccess) => Promise<Uint8Array>;
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What the app holds about one pupil: to read, and as data. */
export function subjectAccessRoutes({
  readSubjectAccess: read,
  writeSubjectAccess: write,
}: SubjectAccessRoutesNeeds): Route[] {
  const rule = { method: 'get', verb: 'pupil.export' } as const;
  return [
    {
      ...rule,
      path: '/api/pupils/:pupilId/subject-access',
      handle: async ({ school, person, params }) => {
        const answer = await read(school, person, params['pupilId'] ?? '');
        if (answer.kind !== 'subject-access') return refusal(answer);
        const name = `subject-access-${answer.access.madeOn}.docx`;
        return { status: 200, body: undefined, file: { name, type: WORD, bytes: await write(answer.access) } };
      },
    },
    {
      ...rule,
      path: '/api/pupils/:pupilId/subject-access/data',
      handle: async ({ school, person, params }) => {
        const answer = await read(school, person, params['pupilId'] ?? '');
        return answer.kind === 'subject-access' ? { status: 200, body: answer.access } : refusal(answer);
      },
    },
  ];
}

function refusal(answer: Exclude<SubjectAccessAnswer, { kind: 'subject-access' }>): RouteAnswer {
  return answer.kind === 'not-allowed'
    ? problemAnswer(403, 'not-allowed', answer.message)
    : problemAnswer(404, 'not-found', 'The app holds nothing about a pupil with this id.');
}
