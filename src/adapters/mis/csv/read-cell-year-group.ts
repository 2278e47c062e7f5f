export const ALLOWED_YEAR_GROUPS = 'a year from 1 to 13 (7 or Year 7), R or Reception, N or Nursery';

const NUMBERED = /^(?:national curriculum |nc )?(?:year|yr|y)? ?0?(\d{1,2})(?:\.0+)?$/i;
const RECEPTION = /^(year |yr |y)?(r|reception|0)$/i;
const NURSERY = /^(year |yr |y)?(n|n1|n2|nursery|-1)$/i;

/** 1 to 13, 0 for Reception, -1 for Nursery; null for anything else. */
export function readCellYearGroup(text: string): number | null {
  const word = text.trim().replace(/\s+/g, ' ');
  if (RECEPTION.test(word)) return 0;
  if (NURSERY.test(word)) return -1;
  const year = Number(NUMBERED.exec(word)?.[1] ?? NaN);
  return year >= 1 && year <= 13 ? year : null;
}
