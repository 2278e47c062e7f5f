import { describe, expect, test } from '@jest/globals';
import { upnOf } from '../../../src/local-tenant/school/roll/upn.ts';

describe('A UPN', () => {
  test.each([
    ['999', '1000', 2026, 1, 'T999100026001'],
    ['999', '1000', 2026, 2, 'G999100026002'],
    ['801', '2000', 2005, 1, 'B801200005001'],
    ['801', '2000', 2001, 1, 'H801200001001'],
  ])('of authority %s, school %s, %i, number %i is %4$s', (localAuthority, establishment, year, serial, upn) => {
    expect(upnOf({ localAuthority, establishment, year, serial })).toBe(upn);
  });
});
