import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { gridMove } from '../../src/tab/register/grid-move.ts';

const SIZE = { rows: 50, cells: 10, page: 8 };
const press = (key: string, row: number, cell: number | null, hasControl = false) =>
  gridMove({ key, hasControl }, { row, cell }, SIZE);

describe('the keys of a grid', () => {
  test.each<[string, number, number | null, boolean, ReturnType<typeof gridMove>]>([
    ['ArrowDown', 3, null, false, { row: 4, cell: null }],
    ['ArrowUp', 0, 2, false, { row: 0, cell: 2 }],
    ['ArrowRight', 3, null, false, { row: 3, cell: 0 }],
    ['ArrowRight', 3, 9, false, { row: 3, cell: 9 }],
    ['ArrowLeft', 3, 0, false, { row: 3, cell: null }],
    ['ArrowLeft', 3, null, false, { row: 3, cell: null }],
    ['PageDown', 45, 1, false, { row: 49, cell: 1 }],
    ['Home', 7, null, false, { row: 0, cell: null }],
    ['Home', 7, 4, false, { row: 7, cell: 0 }],
    ['End', 7, 4, false, { row: 7, cell: 9 }],
    ['End', 7, 4, true, { row: 49, cell: 4 }],
    ['Home', 7, 4, true, { row: 0, cell: 4 }],
    ['x', 7, 4, false, null],
    ['ArrowDown', 7, 4, true, null],
  ])('%s from row %s, cell %s, with Control %s', (key, row, cell, hasControl, place) => {
    expect(press(key, row, cell, hasControl)).toEqual(place);
  });

  test('never lead out of the grid', () => {
    const key = fc.constantFrom('ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'PageDown', 'PageUp', 'Home', 'End');
    const from = fc.tuple(fc.nat(SIZE.rows - 1), fc.option(fc.nat(SIZE.cells - 1), { nil: null }));
    fc.assert(
      fc.property(
        key,
        from,
        fc.boolean(),
        fc.integer({ min: -5, max: 100 }),
        (pressed, [row, cell], hasControl, page) => {
          const place = gridMove({ key: pressed, hasControl }, { row, cell }, { ...SIZE, page });
          if (place === null) return;
          expect(place.row).toBeGreaterThanOrEqual(0);
          expect(place.row).toBeLessThan(SIZE.rows);
          expect(place.cell === null || (place.cell >= 0 && place.cell < SIZE.cells)).toBe(true);
        },
      ),
    );
  });
});
