import { expect, test } from '@jest/globals';
import { agendaSizes } from '../../../src/domain/meetings/agenda-sizes.ts';

test.each([
  [20, [5, 10, 15, 20], 10],
  [12, [5, 10, 12], 10],
  [10, [5, 10], 10],
  [3, [3], 3],
  [50, [5, 10, 15, 20, 50], 10],
])('a school whose agendas have %i pupils at most chooses from %j, and begins with %i', (cap, sizes, usual) => {
  expect(agendaSizes(cap)).toEqual({ sizes, usual });
});
