import { counted } from '../counted.ts';
import type { Refusal } from './refusal-list.ts';
import type { RegisterReport } from './register-report.ts';

const SHOWN = 20;

const SHAPES: Readonly<Record<RegisterReport['shape'], string>> = {
  'marks-long': 'Marks, one row for each pupil and session',
  'mark-string': 'Marks, one row for each pupil',
  roll: 'A roll of pupils',
  unrecognised: 'Not a register file',
};

/**
 * The report as lines for a person. `howToConfirm` completes "If the file is right, …" for a file that is held: the
 * caller knows what a person can do. Names pupils: show it to the person who asked, and keep it out of logs.
 */
export function registerReportText(report: RegisterReport, howToConfirm: string): string {
  return [
    `${report.file}: ${headline(report)}`,
    ...(report.shape === 'unrecognised'
      ? []
      : [`  ${SHAPES[report.shape]}. ${counted(report.rows, 'row')} read${datesOf(report)}.`]),
    ...report.reasons.map(({ message }) => `  ${message}`),
    ...nextStep(report, howToConfirm).map((line) => `  ${line}`),
    ...report.notes.map(({ message }) => `  Note: ${message}`),
    ...missingLines(report),
    ...refusedLines(report),
  ].join('\n');
}

function headline(report: RegisterReport): string {
  if (report.verdict === 'held') return 'held, nothing was changed.';
  if (report.verdict === 'refused') return 'refused, nothing was changed.';
  const refused = report.refusedRows === 0 ? '' : `, ${counted(report.refusedRows, 'row')} refused`;
  return `${changesOf(report)}, ${report.unchanged.toLocaleString('en-GB')} already so${refused}.`;
}

function changesOf({ roll, applied }: RegisterReport): string {
  if (roll === null) return `${counted(applied, 'mark')} changed`;
  const { added, updated, left } = roll;
  const figures = [
    `${added.toLocaleString('en-GB')} added`,
    `${updated.toLocaleString('en-GB')} changed`,
    `${left.toLocaleString('en-GB')} left`,
  ];
  return `${counted(applied, 'pupil')} (${figures.join(', ')})`;
}

function datesOf({ dates }: RegisterReport): string {
  if (dates === null) return '';
  return dates.firstOn === dates.lastOn ? `, of ${dates.firstOn}` : `, from ${dates.firstOn} to ${dates.lastOn}`;
}

function nextStep({ verdict, changes, roll }: RegisterReport, howToConfirm: string): string[] {
  if (verdict !== 'held') return [];
  const change = counted(changes, roll === null ? 'mark' : 'pupil');
  return [`It would change ${change}. If the file is right, ${howToConfirm}`];
}

function missingLines({ roll }: RegisterReport): string[] {
  if (roll === null || roll.missing.length === 0) return [];
  const shown = roll.missing.slice(0, SHOWN).map(({ name, form }) => `    ${name} (${form})`);
  return ['  On the roll and not in the file:', ...shown, ...more(roll.missing.length)];
}

function refusedLines({ refused, refusals }: RegisterReport): string[] {
  if (refusals === 0) return [];
  return ['  Refused:', ...refused.slice(0, SHOWN).map(refusalLine), ...more(refusals)];
}

function refusalLine({ line, column, value, allowed, message }: Refusal): string {
  return `    line ${line}, ${column}, "${value}": ${message} Allowed: ${allowed}.`;
}

function more(count: number): string[] {
  return count <= SHOWN ? [] : [`    and ${(count - SHOWN).toLocaleString('en-GB')} more`];
}
