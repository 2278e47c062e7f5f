import { describe, expect, test } from '@jest/globals';
import type { Role } from '../../src/domain/person.ts';
import { pagesOf, PAGE_VERBS } from '../../src/domain/tab-pages.ts';
import { parsePlace } from '../../src/tab/route/place.ts';

function pagesOfRoles(...roles: Role[]): string[] {
  return pagesOf({ personId: 'p1', name: 'Pat Example', roles, yearGroups: [9], forms: [] });
}

describe('the pages that somebody may open', () => {
  test('follow from what their roles may do', () => {
    expect(pagesOfRoles('administrator')).toEqual(['briefings', 'provisions', 'settings']);
    expect(pagesOfRoles('tutor')).not.toContain('settings');
    expect(pagesOfRoles('tutor')).toEqual(expect.arrayContaining(['today', 'register', 'pupil', 'actions']));
    expect(pagesOfRoles('attendance-champion', 'safeguarding-lead')).toEqual(Object.keys(PAGE_VERBS));
    expect(pagesOfRoles('attendance-champion', 'administrator')).not.toContain('access-records');
    expect(pagesOfRoles()).toEqual([]);
  });

  test('are the pages that the tab has', () => {
    const led = Object.keys(PAGE_VERBS).map((page) => parsePlace(page === 'pupil' ? 'pupil/p1' : page).page);
    expect(led).toEqual(Object.keys(PAGE_VERBS));
  });
});
