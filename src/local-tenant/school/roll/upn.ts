const ALPHABET = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/**
 * A permanent UPN: check letter, authority, establishment, year of issue, serial (data-sources.md 3.4).
 *
 * @param issued `year` in full; `serial` from 1 to 999.
 */
export function upnOf(issued: { localAuthority: string; establishment: string; year: number; serial: number }): string {
  const year = String(issued.year % 100).padStart(2, '0');
  const serial = String(issued.serial).padStart(3, '0');
  const digits = `${issued.localAuthority}${issued.establishment}${year}${serial}`;
  return `${checkLetter(digits)}${digits}`;
}

/** @param digits The twelve characters after the check letter; their weights are 2 to 13. */
function checkLetter(digits: string): string {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) sum += Number(digits[index]) * (index + 2);
  return ALPHABET.charAt(sum % ALPHABET.length);
}
