import type { Pack } from '../domain/strategy/pack.ts';
import { mergePack } from './merge-pack.ts';
import { pack } from './pack-schema.ts';

export type ChangedPack =
  | { readonly kind: 'fits'; readonly pack: Pack }
  | { readonly kind: 'faulty'; readonly faults: readonly { readonly place: string; readonly message: string }[] };

/** A pack with some of its parts changed, checked as a pack of the school's own is (school-pack.ts). */
export function changePack(before: Pack, parts: unknown): ChangedPack {
  const parsed = pack.safeParse(mergePack(before, parts));
  if (parsed.success) return { kind: 'fits', pack: parsed.data };
  const faults = parsed.error.issues.map(({ path, message }) => ({ place: path.map(String).join(', '), message }));
  return { kind: 'faulty', faults };
}
