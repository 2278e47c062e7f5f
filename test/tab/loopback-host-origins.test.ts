import { expect, test } from '@jest/globals';
import { loopbackHostOrigins } from '../../src/tab/teams/loopback-host-origins.ts';

const TAB_HERE = 'http://127.0.0.1:3978';

test.each([
  ['http://localhost:3979', TAB_HERE],
  ['http://127.0.0.1:3979', TAB_HERE],
  ['http://localhost', 'http://localhost:3978'],
])('%s may act as Teams for a tab of this computer', (parent, own) => {
  expect(loopbackHostOrigins(parent, own)).toEqual([parent]);
});

test.each([
  [null, TAB_HERE],
  ['https://teams.microsoft.com', TAB_HERE],
  ['http://localhost.example.com', TAB_HERE],
  ['http://127.0.0.1.example.com:80', TAB_HERE],
  ['https://localhost:3979', TAB_HERE],
  ['http://localhost:3979', 'https://every-session.example.com'],
])('%s is not added for %s', (parent, own) => {
  expect(loopbackHostOrigins(parent, own)).toEqual([]);
});
