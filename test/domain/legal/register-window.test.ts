import { describe, expect, test } from '@jest/globals';
import { registerWindowFault, registerWindowFaults } from '../../../src/domain/legal/register-window.ts';
import { FIGURES } from './legal-school.ts';

const MOST = FIGURES.registerMinutes;

describe('AMB-27 a register is open for 30 minutes at most', () => {
  test.each([
    ['08:45', '09:00', null],
    ['08:45', '09:15', null],
    ['08:45', '09:16', 'The register is open for 31 minutes, from 08:45 to 09:16; 30 is the most.'],
    // Seed 002: marked present until 09:30 and late until 10:00.
    ['09:00', '10:00', 'The register is open for 60 minutes, from 09:00 to 10:00; 30 is the most.'],
    ['09:30', '10:00', null],
    ['09:00', '09:00', 'The register closes at 09:00, which is not after it opens at 09:00.'],
    ['09:00', '08:30', 'The register closes at 08:30, which is not after it opens at 09:00.'],
  ])('from %s to %s', (opensAt, closesAt, fault) => {
    expect(registerWindowFault(MOST, { opensAt, closesAt })).toBe(fault);
  });

  test('and for equally long in both sessions', () => {
    const AM = { opensAt: '08:30', closesAt: '09:00' };
    expect(registerWindowFaults(MOST, { AM, PM: { opensAt: '13:10', closesAt: '13:40' } })).toEqual([]);
    expect(registerWindowFaults(MOST, { AM, PM: { opensAt: '13:10', closesAt: '13:30' } })).toEqual([
      'The register is open for 30 minutes in the morning and 20 in the afternoon.',
    ]);
    const long = { opensAt: '13:10', closesAt: '13:45' };
    expect(registerWindowFaults(MOST, { AM, PM: long })).toEqual([
      'PM: The register is open for 35 minutes, from 13:10 to 13:45; 30 is the most.',
      'The register is open for 30 minutes in the morning and 35 in the afternoon.',
    ]);
  });
});
