/**
 * Makes a name or other words from outside safe for a card, to be shown exactly as written. Put the result only where
 * markdown is not read: a TextRun, a choice, an input's value. Escaping for a TextBlock is no way out, because Teams on a
 * phone and Teams on a desktop disagree on backslashes (microsoft/AdaptiveCards issue 5590, msteams-docs issue 5793).
 */
export function plainText(text: string): string {
  return FIRST_STRONG_ISOLATE + withoutDateFunctions(withoutControls(text)) + POP_DIRECTIONAL_ISOLATE;
}

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

/** Takes out what is not writing: line breaks, and the marks that could turn round the text outside the name. */
function withoutControls(text: string): string {
  return text
    .replaceAll(/[\p{Zl}\p{Zp}\p{Cc}]+/gu, ' ')
    .replaceAll(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .toWellFormed();
}

/** `{{DATE(…)}}` is worked out by the reader's client in any text; an invisible joiner stops it from being seen as one. */
function withoutDateFunctions(text: string): string {
  return text.replaceAll(/\{(?=\{)/g, '{\u2060');
}

/** Words in an input's value that a person copies into another program: safe here, and without our invisible marks there. */
export function copyableText(text: string): string {
  return withoutControls(text).replaceAll(/\{(?=\{)/g, '{ ');
}
