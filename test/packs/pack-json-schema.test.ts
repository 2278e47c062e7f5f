import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from '@jest/globals';
import { packJsonSchema } from '../../src/packs/pack-json-schema.ts';
import { readText } from '../support/tracked-files.ts';

const published: unknown = JSON.parse(readText('docs/pack.schema.json'));

test('the published schema is up to date: "npm run pack-schema" writes it', () => {
  expect(published).toEqual(JSON.parse(JSON.stringify(packJsonSchema())));
});

test.each([
  [{ basedOn: 'recommended' }, true],
  [{ basedOn: 'recommended', thresholds: { homeVisitDays: 4 } }, true],
  [{ basedOn: 'recommended', provisions: [{ id: 'messaging-check', active: false }] }, true],
  [{ basedOn: 'recommended', provisions: [{ active: false }] }, false],
  [{ basedOn: 'best' }, false],
  [{}, false],
  [{ basedOn: 'recommended', thresholds: { homeVisitDays: 'four' } }, false],
])('an editor that follows it finds %j right: %s', (own, isRight) => {
  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(JSON.stringify(packJsonSchema())) as object);
  expect(validate(own)).toBe(isRight);
});
