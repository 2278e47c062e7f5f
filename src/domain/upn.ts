/** Without I, O and S; a letter's place is its value (data-sources.md 3.4). */
const LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';
const PATTERN = /^[A-HJ-NP-RT-Z]\d{11}[0-9A-HJ-NP-RT-Z]$/;
const PLACEHOLDER = /^UN[1-5]$/;

/**
 * `good`: the check letter agrees. `doubtful`: a temporary UPN (last character a letter) whose check letter does not
 * agree; published methods differ over these, so it is worth a note and no more. The others cannot be a pupil's UPN.
 */
export type UpnFinding = 'good' | 'doubtful' | 'wrong-check-letter' | 'malformed';

export function judgeUpn(upn: string): UpnFinding {
  if (!PATTERN.test(upn)) return 'malformed';
  const body = upn.slice(1);
  if (upnCheckLetter(body) === upn.charAt(0)) return 'good';
  if (!isTemporaryUpn(upn)) return 'wrong-check-letter';
  return upnCheckLetter(`${body.slice(0, 11)}0`) === upn.charAt(0) ? 'good' : 'doubtful';
}

/** True for a UPN that a pupil may have, confirmed or doubtful. */
export function isPossibleUpn(upn: string): boolean {
  const finding = judgeUpn(upn);
  return finding === 'good' || finding === 'doubtful';
}

/** For a UPN that is not possible. */
export function explainRefusedUpn(upn: string): { readonly allowed: string; readonly message: string } {
  const message =
    judgeUpn(upn) === 'wrong-check-letter'
      ? `The check letter of UPN ${upn} does not agree with its digits: a character was mistyped. Correct it in the MIS.`
      : `"${upn}" is not a UPN. Correct it in the MIS, or export the column as text.`;
  return { allowed: 'a check letter, 11 digits, and a digit (a letter in a temporary UPN)', message };
}

/** The letter that goes before the other twelve characters of a UPN. */
export function upnCheckLetter(body: string): string {
  const sum = Array.from(body).reduce((total, character, place) => total + valueOf(character) * (place + 2), 0);
  return LETTERS.charAt(sum % LETTERS.length);
}

export function isTemporaryUpn(upn: string): boolean {
  return /[A-Z]$/.test(upn);
}

/** UN1 to UN5 say that there is no UPN yet, and why. */
export function isUpnPlaceholder(upn: string): boolean {
  return PLACEHOLDER.test(upn);
}

/** Takes away what spreadsheets and typing leave around a UPN: spaces, quotation marks, a leading `=`, lower case. */
export function normaliseUpn(text: string): string {
  return text.replace(/[\s'"’=]/g, '').toUpperCase();
}

function valueOf(character: string): number {
  return /\d/.test(character) ? Number(character) : LETTERS.indexOf(character);
}
