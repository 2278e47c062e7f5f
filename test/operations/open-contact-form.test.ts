import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { openContactForm } from '../../src/operations/open-contact-form.ts';
import { recordContact } from '../../src/operations/record-contact.ts';
import { deliveryUnderWay, type DeliveryUnderWay } from '../support/delivery-under-way.ts';
import { at, MORNING, person } from '../support/school-in-records.ts';
import { testDatabase } from '../support/test-database.ts';

const OFFICER = person('attendance-officer');

describe('opening the form for a contact', () => {
  const opened = testDatabase('embedded');
  let card: DeliveryUnderWay;
  beforeEach(async () => {
    card = await deliveryUnderWay(opened);
    await card.mark('N', [1, 4, 6]);
  });

  const open = (by = OFFICER, deliveryId = card.deliveryId) =>
    openContactForm({ database: opened.database })(card.school, by, deliveryId);
  const offered = async (by = OFFICER) => {
    const offer = await open(by);
    return offer.kind === 'form' ? offer.pupils.map(({ name, contacted }) => `${name}${contacted ? ' ✓' : ''}`) : offer;
  };

  test('offers the pupils on the list, those not yet tried first', async () => {
    expect(await offered()).toEqual(['Tamsin Brindle', 'Rowan Quill', 'Amélie Zürner']);
    const form = {
      ...{ contactId: randomUUID(), pupilId: card.pupil(1).pupilId, reached: 'Mother', note: '' },
      ...({ way: 'phone', outcome: 'reached', expectedBackOn: null } as const),
    };
    const record = recordContact({ database: opened.database, clock: () => at('09:15') });
    await record(card.school, OFFICER, card.deliveryId, form);
    expect(await offered()).toEqual(['Rowan Quill', 'Amélie Zürner', 'Tamsin Brindle ✓']);
  });

  test('is for one contact each time', async () => {
    const [one, other] = [await open(), await open()];
    expect(one).toMatchObject({ kind: 'form', subject: { ...MORNING, yearGroup: 9 } });
    expect('contactId' in one && 'contactId' in other && one.contactId !== other.contactId).toBe(true);
  });

  test('offers a tutor their own form’s pupils', async () => {
    expect(await offered(person('tutor', { forms: ['9A'] }))).toEqual(['Tamsin Brindle']);
  });

  test('is refused to those who may not, with the reason', async () => {
    expect(await open(person('tutor', { forms: ['8A'] }))).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('outside the year groups or forms'),
    });
    expect(await open(person('administrator'))).toMatchObject({ message: expect.stringContaining('roles') });
  });

  test('is not opened when everyone is in, or on a card that nobody knows', async () => {
    await card.mark('/');
    expect(await open()).toEqual({
      kind: 'refused',
      message: 'Everyone in this year group is in: there is nobody to contact.',
    });
    expect(await open(OFFICER, 'never-sent')).toMatchObject({
      message: expect.stringContaining('Use the newest card'),
    });
    const { deliveryId } = await deliveryUnderWay(opened);
    expect(await open(OFFICER, deliveryId)).toMatchObject({ kind: 'refused' });
  });
});
