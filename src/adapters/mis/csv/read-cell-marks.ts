/** Signs that exports write where no mark was made. */
const NO_MARK: ReadonlySet<string> = new Set(['', '-', '?', '@', '!']);
const SPREADSHEET_ERROR = /^#(NAME\?|VALUE!|REF!|DIV\/0!|N\/A|NUM!|NULL!)$/i;
const POSSIBLE_CODE = /^([A-Z][0-9]{0,2}|[/\\#])$/;
/** A digit belongs to the letter before it: no code is a digit alone. */
const PACKED = /[A-Z][0-9]|[A-Z/\\#?@! -]/g;
const DAYS_APART = /^(\S\S )+\S{1,2}$/;

export const ALLOWED_MARK_STRINGS = String.raw`codes without a sign between them (/\/\L\N), or one- and two-character codes with commas (/,\,J1,-)`;

/** A single mark in upper case; null for no mark. Whether it is a code is judged with its date. */
export function readCellMark(text: string): string | null {
  const code = text.trim().toUpperCase();
  return NO_MARK.has(code) ? null : code;
}

/**
 * The marks of a mark string; null where it cannot be one. With commas a wrong code leaves the others in their places, and
 * is judged like any other; a packed string has no such places, so one strange sign makes all of it unreadable.
 */
export function readCellMarkString(text: string): (string | null)[] | null {
  const marks = text.toUpperCase();
  if (SPREADSHEET_ERROR.test(marks.trim())) return null;
  const separator = [',', ';', '|'].find((sign) => marks.includes(sign));
  const codes = separator === undefined ? unpack(marks) : separate(marks, separator);
  return codes?.map((code) => (NO_MARK.has(code) ? null : code)) ?? null;
}

function separate(marks: string, separator: string): string[] | null {
  const codes = marks.split(separator).map((code) => code.trim());
  const possible = codes.filter((code) => NO_MARK.has(code) || POSSIBLE_CODE.test(code));
  return possible.length * 2 > codes.length ? codes : null;
}

/** A space is a session without a mark, unless spaces part the days. */
function unpack(marks: string): string[] | null {
  const packed = DAYS_APART.test(marks.trim()) ? marks.replaceAll(' ', '') : marks.trimEnd();
  if (packed === '') return [''];
  const codes = packed.match(PACKED) ?? [];
  return codes.join('') === packed ? codes.map((code) => code.trim()) : null;
}
