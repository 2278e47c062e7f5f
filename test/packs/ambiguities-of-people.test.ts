import { describe, expect, test } from '@jest/globals';
import { loadPack, PACK_IDS, type PackId } from '../../src/packs/load-pack.ts';
import { provisionNamed } from '../support/pack-provisions.ts';

const everyPack = PACK_IDS.map((packId) => [packId] as const);
const documents = everyPack.filter(([packId]) => packId !== 'recommended');

describe('who does it, who is told, and what only the school can say (domain.md 6.3)', () => {
  test.each([
    ['role-provisions', 'S2-05', ['office-manager', 'learning-mentor']],
    ['role-provisions', 'S2-06', ['senior-leader']],
    ['action-plan', 'S3-06', ['office']],
    ['action-plan', 'S3-07', ['class-teacher', 'principal']],
    ['action-plan', 'S3-13', ['family-liaison', 'class-teacher', 'teaching-assistant', 'local-authority-officer']],
    ['action-plan', 'S3-19', ['support-staff']],
    ['action-plan', 'S3-21', ['support-staff']],
  ] as const)('AMB-43 the role in the text does it, else the one in its place in order: %s %s', (packId, id, roles) => {
    expect(provisionNamed(packId, id).roles).toEqual(roles);
  });

  test.each(documents)(
    'AMB-43 every role that does something has the name that its document gives it: %s',
    (packId) => {
      const { roles, provisions, firstDayLadder, escalation } = loadPack(packId);
      const doing = [
        ...provisions.flatMap((provision) => provision.roles),
        ...[...firstDayLadder.steps, ...escalation].map(({ role }) => role),
      ];
      expect([...new Set(doing)].filter((role) => roles[role] === undefined)).toEqual([]);
    },
  );

  test.each<[PackId, string]>([
    ['band-responses', 'parents'],
    ['role-provisions', 'parents'],
    ['action-plan', 'parents'],
    ['priority-actions', 'pupils-and-parents'],
    ['waves', 'pupils-and-parents'],
    ['recommended', 'pupils-and-parents'],
  ])(
    'AMB-46 in a primary school a text goes to parents, in a secondary school as it decides: %s',
    (packId, recipient) => {
      expect(loadPack(packId).textRecipient).toBe(recipient);
    },
  );

  test('AMB-46 every row about a text to pupils leaves the recipient to that', () => {
    const rows = ['S0-06', 'S0-29', 'S0-30', 'S0-31', 'S0-32', 'S0-45'];
    const resolved = rows.filter((id) => provisionNamed('priority-actions', id).resolves.includes('AMB-46'));
    expect(resolved).toEqual(rows);
  });

  test.each(everyPack)('AMB-47 in public it is classes, and names with recorded consent alone: %s', (packId) => {
    const { publicRecognition, provisions } = loadPack(packId);
    expect(publicRecognition).toEqual({ classesAndGroups: true, names: 'with-recorded-consent', smallestGroup: 10 });
    // What the app posts itself may be read by everybody in the channel.
    const posted = provisions.filter(
      ({ does, trigger, tier }) => does === 'posts' && (trigger.kind === 'pupils' || tier > 0),
    );
    expect(posted.map(({ id }) => id)).toEqual([]);
  });

  test('AMB-47 names on display wait for a person’s decision', () => {
    const { needsDecision, resolves } = provisionNamed('waves', 'S4-E-04');
    expect([needsDecision, resolves.includes('AMB-47')]).toEqual([true, true]);
  });

  test.each([
    ['band-responses', 'S1-B3-W06', 'APS'],
    ['band-responses', 'S1-B4-R07', 'APS'],
    ['band-responses', 'S1-B4-W04', 'APS'],
    ['band-responses', 'S1-B5-R05', 'APS'],
    ['role-provisions', 'S2-12', 'SAM'],
    ['role-provisions', 'S2-29', 'KIT'],
    ['role-provisions', 'S2-35', 'HPA and MPA'],
  ] as const)(
    'AMB-48 an abbreviation that nobody explains is a question to the school: %s %s, %s',
    (packId, id, words) => {
      const { asksTheSchool, resolves } = provisionNamed(packId, id);
      expect(asksTheSchool).toContain(words);
      expect(resolves).toContain('AMB-48');
    },
  );

  test('AMB-48 a referral by such criteria is made only where a person has recorded that they are met', () => {
    for (const id of ['S1-B3-W06', 'S1-B4-W04']) {
      const { selector, needsDecision } = provisionNamed('band-responses', id);
      expect(JSON.stringify(selector)).toContain('"event":"referral-criteria-met"');
      expect(needsDecision).toBe(true);
    }
  });
});
