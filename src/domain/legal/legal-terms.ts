/** The one name of a thing that strategies call by several (domain.md 6.3, AMB-40). */
export type LegalTerm = 'attendance-contract' | 'penalty-notice' | 'local-authority-officer' | 'principal';

/** Null for words that are none of these. */
export function legalTermOf(words: string): LegalTerm | null {
  const plain = words
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, ' ');
  return SYNONYMS.find(({ names }) => names.includes(plain))?.term ?? null;
}

/** "Attendance officer" alone is left out: in most schools that is a member of the school's own staff. */
const SYNONYMS: readonly { readonly term: LegalTerm; readonly names: readonly string[] }[] = [
  { term: 'attendance-contract', names: ['attendance contract', 'parenting contract', 'parent contract'] },
  { term: 'penalty-notice', names: ['penalty notice', 'fixed penalty notice', 'fpn', 'pn'] },
  {
    term: 'local-authority-officer',
    names: ['ewo', 'education welfare officer', 'local authority attendance officer', 'la attendance officer'],
  },
  { term: 'principal', names: ['principal', 'head of school', 'head teacher', 'headteacher'] },
];
