export const ALLOWED_FLAGS =
  'Yes or No, Y or N, True or False, 1 or 0; for SEN also the codes E, K and N; a blank is No';

const YES = new Set(['y', 'yes', 'true', 't', '1', 'x', '✓', '✔', 'current', 'active']);
const NO = new Set(['', '-', 'n', 'no', 'false', 'f', '0', 'none', 'n/a', 'na', 'not applicable', 'former', 'ended']);
/** The school census's SEN provision codes and their names: E plan, K support, and what came before them. */
const SEN_YES = /^(e|k|s|a|p|ehcp?|ehc plan|sen support|statement|.*education,? health (and|&) care plan.*)$/;
const SEN_NO = /^(n|no (sen|special educational needs?).*)$/;

/** `name`: an export may have somebody's name there, which says yes. */
export type FlagKind = 'plain' | 'sen' | 'name';

/** Whether a cell says that a pupil is or has something; null where it cannot be read. A blank says no. */
export function readCellFlag(cell: string, kind: FlagKind): boolean | null {
  const word = cell.replace(/\s+/g, ' ').trim().toLowerCase();
  if (kind === 'sen' && SEN_YES.test(word)) return true;
  if (kind === 'sen' && SEN_NO.test(word)) return false;
  if (YES.has(word)) return true;
  if (NO.has(word)) return false;
  return kind === 'name' && /\p{L}{2}/u.test(word) ? true : null;
}
