import { comparedWords } from '../chat/compared-words.ts';
import type { Pupil } from '../pupil.ts';

/** Whether words that go into a channel hold a forename or a surname of one of the pupils that they are about, or it with ’s. */
export function namesPupil(text: string, pupils: readonly Pick<Pupil, 'forename' | 'surname'>[]): boolean {
  const words = ` ${comparedWords(text)} `;
  return pupils.some(({ forename, surname }) =>
    [forename, surname]
      .map(comparedWords)
      .some((name) => name !== '' && (words.includes(` ${name} `) || words.includes(` ${name}s `))),
  );
}
