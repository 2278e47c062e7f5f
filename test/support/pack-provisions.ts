import type { Provision } from '../../src/domain/strategy/provision.ts';
import type { Selector } from '../../src/domain/strategy/selector.ts';
import { loadPack, type PackId } from '../../src/packs/load-pack.ts';

/** A provision of a pack that comes with the app; throws where there is none of the id. */
export function provisionNamed(packId: PackId, provisionId: string): Provision {
  const provision = loadPack(packId).provisions.find(({ id }) => id === provisionId);
  if (provision === undefined) throw new Error(`The pack "${packId}" has no provision ${provisionId}.`);
  return provision;
}

/** Whom a provision is for; throws where it does not say. */
export function selectorNamed(packId: PackId, provisionId: string): Selector {
  const { selector } = provisionNamed(packId, provisionId);
  if (selector === null) throw new Error(`The provision ${provisionId} picks nobody.`);
  return selector;
}
