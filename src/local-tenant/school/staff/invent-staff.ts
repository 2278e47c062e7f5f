import type { StaffMember } from '../invented-school.ts';
import { inventName } from '../roll/invent-name.ts';
import { createSeededRandom, type SeededRandom } from '../seeded-random.ts';
import { PICKER_PEOPLE } from './picker-people.ts';
import { staffPosts } from './staff-posts.ts';

/** The people of the picker, then everyone else on the staff, each with an address of their own. */
export function inventStaff(seed: string | number, forms: readonly string[]): readonly StaffMember[] {
  const staff = [...PICKER_PEOPLE];
  const addresses = new Set(staff.map(({ email }) => email));
  staffPosts(forms).forEach((post, index) => {
    const random = createSeededRandom(seed, 'staff', index);
    const { forename, surname } = inventName(random);
    const email = freeAddress(forename, surname, addresses);
    addresses.add(email);
    staff.push({ personId: inventGuid(random), name: `${forename} ${surname}`, email, ...post });
  });
  return staff;
}

function freeAddress(forename: string, surname: string, taken: ReadonlySet<string>): string {
  const local = `${mailboxPart(forename)}.${mailboxPart(surname)}`;
  for (let number = 1; ; number += 1) {
    const address = `${local}${number === 1 ? '' : number}@example.com`;
    if (!taken.has(address)) return address;
  }
}

/** Plain letters and hyphens; the letters that do not decompose (ł, ø, ı) are few among the names. */
function mailboxPart(name: string): string {
  const letters = name.toLowerCase().replaceAll('ł', 'l').replaceAll('ø', 'o').replaceAll('ı', 'i');
  return letters.normalize('NFD').replace(/[^a-z-]/g, '');
}

/** Version 4 in form, from the seed in substance. */
function inventGuid(random: SeededRandom): string {
  return 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replaceAll('x', () => random.between(0, 15).toString(16));
}
