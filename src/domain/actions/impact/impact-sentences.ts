import { counted } from '../../counted.ts';
import { NO_SESSIONS } from '../../figures/attendance-figures.ts';
import { percentText } from '../../figures/percent-text.ts';
import type { ConcernedSums, Impact } from './action-impact.ts';
import { FEWEST_PUPILS, type ImpactEstimate } from './estimate-impact.ts';
import { FEWEST_SPAN_DAYS } from './impact-spans.ts';
import type { SessionSums } from './stratum-rates.ts';

/**
 * What a head teacher can take from it: what the pupils did, what others like them did, and how sure that is. Points are
 * whole, because the interval is never so narrow that a tenth would mean anything.
 * @param edges Percentages that no rounding may meet (percent-text.ts).
 */
export function impactSentences(impact: Impact, edges: readonly number[]): string[] {
  switch (impact.kind) {
    case 'too-early':
      return [`Too early to say: it takes ${FEWEST_SPAN_DAYS} school days before and after.`];
    case 'too-few':
      if (impact.concerned === null) return ['Too few pupils to say.'];
      return [
        concernedSentence(impact.concerned, edges),
        `Too few to say whether the action had a part in it: it takes ${FEWEST_PUPILS} pupils with others of their band to compare with.`,
      ];
    case 'estimated':
      return [
        concernedSentence(impact.concerned, edges),
        besideSentence(impact.estimate),
        verdict(impact.estimate),
        ...unmatchedSentence(impact.unmatched),
      ];
  }
}

function concernedSentence({ pupils, before, after }: ConcernedSums, edges: readonly number[]): string {
  const percent = ({ attended, possible }: SessionSums) =>
    percentText({ ...NO_SESSIONS, possible, attended, unauthorised: possible - attended }, edges);
  const who = pupils === 1 ? 'One pupil' : counted(pupils, 'pupil');
  return `${who} attended ${percent(before)} of sessions before and ${percent(after)} after.`;
}

function besideSentence({ concerned, beside, peers }: ImpactEstimate): string {
  const own = changeText(concerned.after - concerned.before);
  const others = changeText(beside.after - beside.before);
  return `Their attendance ${own}; that of ${counted(peers, 'pupil')} of the same bands without the action ${others}.`;
}

function changeText(change: number): string {
  const points = Math.round(100 * Math.abs(change));
  if (points === 0) return 'hardly changed';
  return `${change > 0 ? 'rose' : 'fell'} by about ${counted(points, 'percentage point')}`;
}

/** Whether it is a difference is decided before anything is rounded. */
function verdict({ difference, low, high }: ImpactEstimate): string {
  if (low > 0) return `That is ${gapText(difference)} better than without it, likely between ${rangeText(low, high)}.`;
  if (high < 0)
    return `That is ${gapText(difference)} worse than without it, likely between ${rangeText(-high, -low)}.`;
  const worse = Math.round(-100 * low);
  const better = Math.round(100 * high);
  return `The difference may be chance: anything from ${towards(worse, 'worse')} to ${towards(better, 'better')} fits.`;
}

function gapText(difference: number): string {
  const points = Math.round(100 * Math.abs(difference));
  return points === 0 ? 'less than a percentage point' : `about ${counted(points, 'percentage point')}`;
}

/** "1 and 7", "0 and 3" written as "less than 1 and 3". */
function rangeText(near: number, far: number): string {
  const nearest = Math.round(100 * near);
  const furthest = Math.max(1, Math.round(100 * far));
  return `${nearest === 0 ? 'less than 1' : nearest} and ${furthest}`;
}

function towards(points: number, way: 'better' | 'worse'): string {
  return points === 0 ? 'no difference' : `${counted(points, 'point')} ${way}`;
}

function unmatchedSentence(unmatched: number): string[] {
  if (unmatched === 0) return [];
  return [`${counted(unmatched, 'pupil')} not compared: too few others were in their band.`];
}
