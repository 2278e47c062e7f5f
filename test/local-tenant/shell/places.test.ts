import { describe, expect, test } from '@jest/globals';
import { readTabLink } from '../../../src/local-tenant/shell/cards/teams-link.ts';
import { threadsOf } from '../../../src/local-tenant/shell/messages/threads.ts';
import { readRoute, type Route, writeRoute } from '../../../src/local-tenant/shell/route.ts';
import { dayHeading, schoolDay, schoolTime } from '../../../src/local-tenant/shell/school-time.ts';

describe('the address bar', () => {
  const routes: Route[] = [
    { page: 'home' },
    { page: 'channel', channelId: '19:abc/d@thread.tacv2' },
    { page: 'chat' },
    { page: 'tab', subPageId: null },
    { page: 'tab', subPageId: 'absent-list/9' },
    { page: 'meeting', subPageId: null },
    { page: 'meeting', subPageId: 'meeting/1' },
  ];
  test.each(routes)('keeps %j', (route) => {
    expect(readRoute(writeRoute(route))).toEqual(route);
  });
  test('leads home from anywhere unknown', () => {
    expect(readRoute('#/nowhere')).toEqual({ page: 'home' });
    expect(readRoute('#/channel/')).toEqual({ page: 'home' });
  });
});

describe('a deep link to the tab', () => {
  const link = 'https://teams.microsoft.com/l/entity/app/register';
  test.each([
    [`${link}?label=x&context=${encodeURIComponent('{"subEntityId":"absent-list/9"}')}`, 'absent-list/9'],
    [link, null],
    [`${link}?context=broken`, null],
    ['https://teams.microsoft.com/l/chat/0/0', undefined],
    ['https://example.com/l/entity/app/register', undefined],
    ['not an address', undefined],
  ])('%s', (address, subPageId) => {
    expect(readTabLink(address)).toBe(subPageId);
  });
});

describe('the school clock', () => {
  const now = new Date('2026-06-15T07:46:00Z');
  test('is the school’s, in summer too', () => {
    expect(`${schoolDay(now)}, ${schoolTime(now)}`).toBe('Monday 15 June 2026, 08:46');
    expect(schoolTime(new Date('2026-11-23T08:46:00Z'))).toBe('08:46');
  });
  test.each([
    ['2026-06-14T23:30:00Z', 'Today'],
    ['2026-06-14T22:30:00Z', 'Yesterday'],
    ['2026-06-12T08:00:00Z', 'Friday 12 June 2026'],
  ])('calls %s %s', (instant, heading) => {
    expect(dayHeading(new Date(instant), now)).toBe(heading);
  });
  test('knows yesterday across the autumn change of the clocks', () => {
    expect(dayHeading(new Date('2026-10-24T22:30:00Z'), new Date('2026-10-25T23:30:00Z'))).toBe('Yesterday');
  });
});

test('replies stand under their post, and a reply without a post stands alone', () => {
  const message = (id: string, replyToId: string | null) => ({
    id,
    replyToId,
    from: { id: 'x', name: 'X', isBot: true },
    createdAt: '2026-11-23T08:46:00Z',
    editedAt: null,
    deletedAt: null,
    text: '',
    attachments: [],
  });
  const threads = threadsOf([message('1', null), message('2', '1'), message('3', 'gone')]);
  expect(threads.map(({ post, replies }) => [post.id, replies.map(({ id }) => id)])).toEqual([
    ['1', ['2']],
    ['3', []],
  ]);
});
