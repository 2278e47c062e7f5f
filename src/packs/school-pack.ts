import type { z } from 'zod';
import type { Pack } from '../domain/strategy/pack.ts';
import { isRecord } from './is-record.ts';
import { isPackId, PACK_IDS, readPackFile } from './load-pack.ts';
import { mergePack } from './merge-pack.ts';
import { pack } from './pack-schema.ts';
import { readSourceText, type SourceText } from './source-text.ts';

export type SchoolPack =
  { readonly kind: 'read'; readonly pack: Pack } | { readonly kind: 'faulty'; readonly faults: readonly PackFault[] };

/** What is wrong in a school's own pack, and where: lines and columns count from 1. */
export interface PackFault {
  readonly line: number;
  readonly column: number;
  /** "thresholds.homeVisitDays". */
  readonly place: string;
  readonly message: string;
}

/**
 * A school's own pack: the pack that it says it is based on, with parts of it changed (docs/packs.md). Every fault is
 * given, with its line; faults that only show in the whole are placed where the school's file comes nearest to them.
 */
export function readSchoolPack(text: string): SchoolPack {
  const source = readSourceText(text);
  if (source.faults.length > 0) return { kind: 'faulty', faults: source.faults };
  const { $schema: _ofTheEditor, basedOn, ...own } = isRecord(source.value) ? source.value : {};
  if (typeof basedOn !== 'string' || !isPackId(basedOn)) {
    const message = `${JSON.stringify(basedOn ?? null)} is no pack. Allowed: ${PACK_IDS.join(', ')}.`;
    return { kind: 'faulty', faults: [{ ...source.placeOf(['basedOn']), place: 'basedOn', message }] };
  }
  const merged = mergePack(readPackFile(basedOn), { id: `own-${basedOn}`, ...own });
  const parsed = pack.safeParse(merged);
  if (parsed.success) return { kind: 'read', pack: parsed.data };
  return { kind: 'faulty', faults: parsed.error.issues.map((issue) => faultOf(issue, merged, source)) };
}

function faultOf(issue: z.core.$ZodIssue, merged: unknown, source: SourceText): PackFault {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  const [list, index, ...rest] = path;
  const id = list === 'provisions' && typeof index === 'number' ? idOfProvision(merged, index) : undefined;
  const own = id === undefined ? path : ['provisions', indexOfProvision(source.value, id), ...rest];
  const place = id === undefined ? path.join('.') : ['provisions', id, ...rest].join('.');
  return { ...source.placeOf(own), place, message: issue.message };
}

function idOfProvision(merged: unknown, index: number): string | undefined {
  const provision: unknown = provisionsOf(merged)[index];
  return isRecord(provision) && typeof provision['id'] === 'string' ? provision['id'] : undefined;
}

function indexOfProvision(own: unknown, id: string): number {
  return provisionsOf(own).findIndex((provision) => isRecord(provision) && provision['id'] === id);
}

function provisionsOf(value: unknown): readonly unknown[] {
  return isRecord(value) && Array.isArray(value['provisions']) ? value['provisions'] : [];
}
