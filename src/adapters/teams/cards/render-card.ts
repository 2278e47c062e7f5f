// Not the package's root, whose types drag in the TypeScript sources of another package.
import { Template } from 'adaptivecards-templating/lib/template-engine.js';

/** An Adaptive Card as Teams takes it. */
export type AdaptiveCard = Readonly<Record<string, unknown>>;

/** 28 KB of UTF-8 passes every limit that Teams has had (microsoft.md 1.4); the rest is for the message round the card. */
export const CARD_BUDGET_BYTES = 28 * 1024 - 700;

/**
 * Expands a template and holds the result to what Teams accepts (microsoft.md 2.1, 2.2, 2.4). A card that breaks a rule
 * is a bug of its template or of its view function: throws, naming the card, the place and the rule.
 */
export function renderCard(name: string, template: object, data: object): AdaptiveCard {
  const expanded: unknown = parsedTemplate(template).expand({ $root: mapStrings(data, guard) });
  const faults = isObject(expanded) ? faultsIn(expanded, 'card') : ['card is not an object'];
  const card = mapStrings(expanded, unguard);
  if (faults.length > 0 || !isObject(card)) throw new Error(`Card "${name}" is not fit to send: ${faults.join('; ')}.`);
  return card;
}

/** Reading a template's expressions takes several times as long as filling them in, and is done once for each template. */
function parsedTemplate(template: object): Template {
  const known = PARSED.get(template) ?? new Template(template);
  PARSED.set(template, known);
  return known;
}

const PARSED = new WeakMap<object, Template>();

export function cardSizeBytes(card: AdaptiveCard): number {
  return Buffer.byteLength(JSON.stringify(card), 'utf8');
}

/** What people write may hold "${": set aside while the card is expanded, so that one left over is the template's own. */
const SET_ASIDE = '\uFDD0{';
const guard = (text: string) => text.replaceAll('${', SET_ASIDE);
const unguard = (text: string) => text.replaceAll(SET_ASIDE, '${');

function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, change));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapStrings(item, change)]));
}

function faultsIn(value: unknown, place: string): string[] {
  if (value === null || value === undefined) return [`${place} is empty`];
  if (typeof value === 'string') return value.includes('${') ? [`${place} still has an expression: ${value}`] : [];
  if (Array.isArray(value)) return value.flatMap((item, index) => faultsIn(item, `${place}[${index}]`));
  if (!isObject(value)) return [];
  const inside = Object.entries(value).flatMap(([key, item]) => faultsIn(item, `${place}.${key}`));
  return [...faultsOfElement(value, place), ...inside];
}

function faultsOfElement(element: Readonly<Record<string, unknown>>, place: string): string[] {
  const { type, text, version, actions, userIds } = element;
  const faults: string[] = [];
  if ((type === 'TextBlock' || type === 'TextRun') && typeof text !== 'string') {
    faults.push(`${place}.text must be a string, not ${typeof text}`);
  }
  if (type === 'AdaptiveCard' && !['1.2', '1.3', '1.4', '1.5'].includes(String(version))) {
    faults.push(`${place}.version is "${String(version)}" and Teams takes 1.5 at most`);
  }
  if (Array.isArray(actions) && actions.length > 6)
    faults.push(`${place} has ${actions.length} actions and 6 may be seen`);
  if (Array.isArray(userIds) && userIds.length > 60) {
    faults.push(`${place}.userIds names ${userIds.length} people and 60 are allowed`);
  }
  return faults;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
