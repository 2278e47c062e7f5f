import type { Pack } from '../domain/strategy/pack.ts';
import type { Selector } from '../domain/strategy/selector.ts';
import type { Fault } from './edge-schema.ts';

/** Ids that a pack refers to and does not have, and ids that it has twice. */
export function faultsOfReferences(pack: Pack): Fault[] {
  const bandIds = pack.bands.map(({ id }) => id);
  const overlayIds = pack.overlays.map(({ id }) => id);
  const provisionIds = pack.provisions.map(({ id }) => id);
  const overlaysTwice = repeated(overlayIds).map((index) => twice(['overlays', index, 'id'], overlayIds[index]));
  const provisionsTwice = repeated(provisionIds).map((index) =>
    twice(['provisions', index, 'id'], provisionIds[index]),
  );
  return [
    ...unknown(['caseBelowBandId'], pack.caseBelowBandId, bandIds),
    ...pack.cases.openFor.flatMap((selector, index) =>
      faultsOfSelector(selector, ['cases', 'openFor', index], bandIds, overlayIds),
    ),
    ...overlaysTwice,
    ...provisionsTwice,
    ...pack.provisions.flatMap(({ id, duplicateOf, selector }, index) => [
      ...(duplicateOf === null ? [] : faultsOfDuplicate(pack, id, duplicateOf, index)),
      ...(selector === null ? [] : faultsOfSelector(selector, ['provisions', index, 'selector'], bandIds, overlayIds)),
    ]),
  ];
}

function faultsOfDuplicate({ provisions }: Pack, id: string, duplicateOf: string, index: number): Fault[] {
  const path = ['provisions', index, 'duplicateOf'];
  const original = provisions.find((provision) => provision.id === duplicateOf);
  if (original === undefined) return [{ path, message: `"${duplicateOf}" is no provision of this pack` }];
  if (original.duplicateOf === null && duplicateOf !== id) return [];
  return [{ path, message: `"${duplicateOf}" is a duplicate itself` }];
}

function faultsOfSelector(
  selector: Selector,
  path: Fault['path'],
  bandIds: readonly string[],
  overlayIds: readonly string[],
): Fault[] {
  const { name } = selector;
  if (name === 'in-band') {
    return selector.bandIds.flatMap((id, index) => unknown([...path, 'bandIds', index], id, bandIds));
  }
  if (name === 'entered-band' || name === 'rose-to-band') return unknown([...path, 'bandId'], selector.bandId, bandIds);
  if (name === 'in-overlay') return unknown([...path, 'overlayId'], selector.overlayId, overlayIds);
  if (name !== 'all-of' && name !== 'any-of') return [];
  return selector.selectors.flatMap((part, index) =>
    faultsOfSelector(part, [...path, 'selectors', index], bandIds, overlayIds),
  );
}

function unknown(path: Fault['path'], id: string, known: readonly string[]): Fault[] {
  return known.includes(id) ? [] : [{ path, message: `"${id}" is none of ${known.join(', ')}` }];
}

function twice(path: Fault['path'], id = ''): Fault {
  return { path, message: `"${id}" is the id of another too` };
}

function repeated(ids: readonly string[]): number[] {
  return [...ids.keys()].filter((index) => ids.indexOf(ids[index] ?? '') !== index);
}
