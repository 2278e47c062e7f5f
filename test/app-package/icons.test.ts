import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { iconFaults, type IconKind } from '../../scripts/app-package/icon-faults.ts';
import { readPng } from '../../scripts/app-package/read-png.ts';
import { encodePng, type Picture } from '../../scripts/icons/encode-png.ts';
import { root } from './filled-manifest.ts';

describe('the icons', () => {
  const icon = (kind: IconKind) => readFileSync(path.join(root, 'appPackage', `${kind}.png`));
  const kinds: IconKind[] = ['color', 'outline', 'color32x32'];

  test.each(kinds)('%s is what Teams takes', (kind) => {
    expect(iconFaults(kind, icon(kind))).toEqual([]);
  });

  function repainted(kind: IconKind, change: (picture: Picture) => void): Buffer {
    const picture = readPng(icon(kind));
    change(picture);
    return encodePng(picture);
  }
  const breakages: [string, IconKind, RegExp, () => Buffer][] = [
    ['of another size', 'outline', /192 by 192/, () => icon('color')],
    ['that is no PNG', 'color', /not a PNG/, () => Buffer.from('<svg/>')],
    ['cut off before its picture', 'color', /no header/, () => icon('color').subarray(0, 8)],
    ['with a large symbol', 'color', /middle 96/, () => repainted('color', ({ rgba }) => rgba.fill(9, 400, 404))],
    ['with a tint', 'outline', /white on transparent/, () => repainted('outline', tintShown)],
    ['without transparency', 'outline', /not transparent/, () => repainted('outline', ({ rgba }) => rgba.fill(255))],
    ['with nothing on it', 'outline', /shows nothing/, () => repainted('outline', ({ rgba }) => rgba.fill(0))],
    [
      'without a transparent corner',
      'color32x32',
      /no transparent/,
      () => repainted('color32x32', ({ rgba }) => rgba.fill(9)),
    ],
  ];
  test.each(breakages)('one %s is refused', (_, kind, fault, broken) => {
    expect(iconFaults(kind, broken())).toContainEqual(expect.stringMatching(fault));
  });

  // In a process of its own: the test runner's separate world makes thousands of small sums slow.
  test('are what draw-icons draws', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'every-session-icons-'));
    const run = spawnSync(process.execPath, ['scripts/draw-icons.ts', folder], { cwd: root, encoding: 'utf8' });
    const drawn = kinds.map((kind) => run.status === 0 && readFileSync(path.join(folder, `${kind}.png`)));
    rmSync(folder, { recursive: true });
    expect(run.stderr).toBe('');
    expect(drawn).toEqual(kinds.map(icon));
  });
});

function tintShown({ rgba }: Picture): void {
  const shown = rgba.findIndex((value, index) => index % 4 === 3 && value === 255);
  rgba[shown - 1] = 254;
}
