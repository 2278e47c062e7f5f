import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatPlace, parsePlace } from '../../src/tab/route/place.ts';

test.each([
  ['register', { page: 'register' }],
  ['', { page: 'register' }],
  ['an-old-link', { page: 'register' }],
  ['pupil/', { page: 'register' }],
  ['pupil/4f0c', { page: 'pupil', pupilId: '4f0c' }],
  ['register/4f0c', { page: 'register', pupilId: '4f0c' }],
  ['access-records', { page: 'access-records' }],
  ['access-records/4f0c', { page: 'access-records', pupilId: '4f0c' }],
  ['register/', { page: 'register' }],
  ['today', { page: 'today', yearGroup: null }],
  ['today/9', { page: 'today', yearGroup: 9 }],
  ['actions', { page: 'actions' }],
  ['briefings', { page: 'briefings' }],
  ['insights', { page: 'insights' }],
  ['meeting', { page: 'meeting', meetingId: null }],
  ['meeting/4f0c', { page: 'meeting', meetingId: '4f0c' }],
  ['provisions', { page: 'provisions' }],
  ['settings', { page: 'settings' }],
  ['today/everybody', { page: 'today', yearGroup: null }],
])('"%s" leads to its page', (text, place) => {
  expect(parsePlace(text)).toEqual(place);
});

test('any pupil’s link leads back to the pupil', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (pupilId) => {
      for (const page of ['pupil', 'register', 'access-records'] as const) {
        expect(parsePlace(formatPlace({ page, pupilId }))).toEqual({ page, pupilId });
      }
    }),
  );
});
