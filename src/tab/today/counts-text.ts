import type { AbsentListPage } from '../../http/contract.ts';
import { countText } from '../format/count-text.ts';

type Year = AbsentListPage['years'][number];

/** "14 not in · 4 contacted · 1 arrived since", for one year group or for several together. */
export function countsText(years: readonly Year[]): string {
  const pupils = years.flatMap((year) => year.pupils);
  const arrivedCount = years.flatMap(({ arrived }) => arrived).length;
  const isComplete = years.every(({ missingRegisters }) => missingRegisters.length === 0);
  if (pupils.length + arrivedCount === 0 && isComplete) return 'everybody is in';
  const contactedCount = pupils.filter(({ contacted }) => contacted).length;
  const counts = [`${countText(pupils.length)} not in`, `${countText(contactedCount)} contacted`];
  if (arrivedCount > 0) counts.push(`${countText(arrivedCount)} arrived since`);
  return counts.join(' · ');
}
