import type { PupilFacts, RegisterFacts } from '../../http/register-contract.ts';

/** What is known of each pupil besides the row; nothing of those whom the server left out. */
export type FactsByPupil = ReadonlyMap<string, PupilFacts>;

export function factsByPupil(facts: RegisterFacts | null): FactsByPupil {
  return new Map(facts?.facts.map((each) => [each.pupilId, each]));
}
