import { describe, expect, test } from '@jest/globals';
import { resourceUnitsOf, unitsPerMinute } from '../../../src/adapters/graph/resource-units.ts';

describe('resource units (microsoft.md 5.5)', () => {
  test.each([
    ['GET', '/sites/s/lists/l/items/7?$expand=fields', 1],
    ['GET', '/sites/host:/sites/attendance', 1],
    ['GET', '/sites/s/lists/l/items?$expand=fields', 2],
    ['GET', '/sites/s/lists?$select=id', 2],
    ['GET', '/sites/s/lists/l/items/delta?$expand=fields', 2],
    ['GET', '/sites/s/lists/l/items/delta?token=abc', 1],
    ['GET', '/sites/s/lists/l/items/delta?$expand=fields&$skiptoken=abc', 1],
    ['POST', '/sites/s/lists/l/items', 2],
    ['PATCH', '/sites/s/lists/l/items/7/fields', 2],
    ['GET', '/sites/s/permissions', 5],
    ['GET', '/sites/s/lists/l/items/7?$expand=permissions', 5],
    ['GET', '/teams/t/channels/c/messages?$top=50', 0],
  ])('%s %s costs %d', (method, path, units) => {
    expect(resourceUnitsOf(method, path)).toBe(units);
  });

  test.each([
    [1, 1_250],
    [1_000, 1_250],
    [1_001, 2_500],
    [5_000, 2_500],
    [5_001, 3_750],
    [15_001, 5_000],
    [50_000, 5_000],
    [50_001, 6_250],
  ])('%d licences allow %d units a minute', (licences, units) => {
    expect(unitsPerMinute(licences)).toBe(units);
  });
});
