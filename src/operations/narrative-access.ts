import { why, type Subject } from '../domain/authorise.ts';
import type { Person } from '../domain/person.ts';

export type NarrativeAccess = 'write' | 'read' | 'none';

/** For one pupil: a head of year who is also a tutor writes about their year, and reads nothing of their other form. */
export function narrativeAccess(person: Person, subject: Subject): NarrativeAccess {
  if (why(person, 'narrative.read', subject).kind === 'refused') return 'none';
  return why(person, 'narrative.write', subject).kind === 'allowed' ? 'write' : 'read';
}
