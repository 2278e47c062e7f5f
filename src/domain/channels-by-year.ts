/** Which channel is which year group's: one, or none where several could be and no name is the year's alone. */
export function channelsByYear(
  channels: readonly { readonly channelId: string; readonly name: string }[],
  yearGroups: readonly number[],
): readonly { readonly channelId: string; readonly name: string; readonly yearGroup: number | null }[] {
  const named = channels.map((channel) => ({ ...channel, yearGroup: yearGroupOf(channel.name, yearGroups) }));
  return named.map((channel) => {
    const rivals = named.filter(({ yearGroup }) => yearGroup !== null && yearGroup === channel.yearGroup);
    const exact = rivals.filter(({ name }) => NOTHING_BUT_THE_YEAR.test(name.trim()));
    const [chosen] = rivals.length === 1 ? rivals : exact.length === 1 ? exact : [];
    return channel === chosen ? channel : { ...channel, yearGroup: null };
  });
}

const NOTHING_BUT_THE_YEAR = /^(?:(?:year|yr|y)\.?\s*\d{1,2}|reception|nursery)$/i;

/**
 * "Year 9", "Yr 9 staff" and "Y9" are Year 9's channel, "Reception" is year 0's and "Nursery" -1's. A channel that names
 * several years is nobody's: each would be shown the other's pupils.
 */
export function yearGroupOf(channelName: string, yearGroups: readonly number[]): number | null {
  const named = new Set(yearsNamed(channelName));
  return named.size === 1 ? (yearGroups.find((year) => named.has(year)) ?? null) : null;
}

/** Also the second of "Year 7 and 8" and of "Years 7–9". */
const YEARS = /\b(?:years?|yr|y)\.?\s*(\d{1,2}\b(?:\s*(?:,|&|\/|-|–|and|to)\s*\d{1,2}\b)*)/gi;

function yearsNamed(channelName: string): number[] {
  const numbers = [...channelName.matchAll(YEARS)].flatMap(([, list = '']) => list.match(/\d+/g) ?? []).map(Number);
  if (/\breception\b/i.test(channelName)) numbers.push(0);
  if (/\bnursery\b/i.test(channelName)) numbers.push(-1);
  return numbers;
}
