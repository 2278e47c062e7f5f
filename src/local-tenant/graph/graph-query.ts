import { type GraphRefusal, invalidRequest, refusal } from './graph-result.ts';

/** Query options are read with or without their `$`. */
export function queryOption(query: URLSearchParams, name: string): string | null {
  return query.get(`$${name}`) ?? query.get(name);
}

const DEFAULT_PAGE_SIZE = 200;
const MAX_PAGE_SIZE = 5_000;

/** `$top`. More than the largest page gives the largest page. */
export function pageSize(query: URLSearchParams): { readonly top: number } | GraphRefusal {
  const text = queryOption(query, 'top');
  if (text === null) return { top: DEFAULT_PAGE_SIZE };
  const top = Number(text);
  if (!Number.isInteger(top) || top < 1) return invalidRequest(`Invalid value '${text}' for $top.`);
  return { top: Math.min(top, MAX_PAGE_SIZE) };
}

/** `$select` of the resource itself; null for everything. */
export function selected(query: URLSearchParams): readonly string[] | null {
  return names(queryOption(query, 'select'));
}

export interface FieldsExpansion {
  /** Whether `fields` come along, and which of them; null for all. */
  readonly fields: { readonly names: readonly string[] | null } | null;
}

/** `$expand=fields` or `$expand=fields($select=A,B)`. */
export function fieldsExpansion(query: URLSearchParams): FieldsExpansion | GraphRefusal {
  const text = queryOption(query, 'expand')?.trim() ?? '';
  if (text === '') return { fields: null };
  const match = /^fields(?:\(\s*\$?select=([^)]*)\))?$/.exec(text);
  if (match !== null) return { fields: { names: names(match[1] ?? null) } };
  const message = `Parsing OData Select and Expand failed: '${text}' cannot be expanded on 'microsoft.graph.listItem'.`;
  return refusal(400, 'BadRequest', message);
}

export function pick(body: Readonly<Record<string, unknown>>, wanted: readonly string[] | null) {
  if (wanted === null) return body;
  return Object.fromEntries(Object.entries(body).filter(([name]) => name.includes('@odata.') || wanted.includes(name)));
}

/** The address of a further page: the same query with another token (microsoft.md 5.6: always graph.microsoft.com). */
export function pageLink(rawPath: string, query: URLSearchParams, tokenName: string, token: string): string {
  const others = [...query].filter(([name]) => name.replace('$', '') !== tokenName.replace('$', ''));
  const pairs = [...others, [tokenName, token] as const].map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `https://graph.microsoft.com${rawPath}?${pairs.join('&')}`;
}

function names(list: string | null): readonly string[] | null {
  return list === null ? null : list.split(',').map((name) => name.trim());
}
