import { displayName, type Pupil } from '../pupil.ts';
import { comparedWords } from './compared-words.ts';
import { editDistance, slipsForgiven } from './edit-distance.ts';

/**
 * The pupils whom words may mean, best first and then by name: the whole name, the beginnings of names, and last of all
 * names with a slip in them. Words may also name the form ("kit 9b"). Without words nobody is meant.
 */
export function matchPupils<Named extends Pick<Pupil, 'forename' | 'surname' | 'form'>>(
  pupils: readonly Named[],
  text: string,
): Named[] {
  const typed = comparedWords(text).split(' ').filter(Boolean);
  if (typed.length === 0) return [];
  const ranked = pupils.flatMap((pupil) => {
    const rank = rankOf(pupil, typed);
    return rank === null ? [] : [{ pupil, rank }];
  });
  const best = ranked.filter(({ rank }) => rank < BY_SLIP);
  return (best.length > 0 ? best : ranked)
    .sort((one, other) => one.rank - other.rank || collator.compare(sortName(one.pupil), sortName(other.pupil)))
    .map(({ pupil }) => pupil);
}

const WHOLE_NAME = 0;
const WHOLE_WORDS = 1;
const BEGINNINGS = 2;
const BY_SLIP = 3;

const collator = new Intl.Collator('en-GB');

function rankOf(pupil: Pick<Pupil, 'forename' | 'surname' | 'form'>, typed: readonly string[]): number | null {
  if (comparedWords(displayName(pupil)) === typed.join(' ')) return WHOLE_NAME;
  const words = comparedWords(`${displayName(pupil)} ${pupil.form}`).split(' ');
  if (typed.every((word) => words.includes(word))) return WHOLE_WORDS;
  if (typed.every((word) => words.some((own) => own.startsWith(word)))) return BEGINNINGS;
  const isSlip = (word: string, own: string) => editDistance(word, own) <= slipsForgiven(own.length);
  return typed.every((word) => words.some((own) => isSlip(word, own))) ? BY_SLIP : null;
}

function sortName({ surname, forename }: Pick<Pupil, 'forename' | 'surname'>): string {
  return `${surname} ${forename}`;
}
