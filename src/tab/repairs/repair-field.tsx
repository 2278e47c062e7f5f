import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useId } from 'react';
import { pupilNamed } from './correction.ts';
import {
  EMPTY_CHOICE,
  isAboutPupil,
  PROBLEM_WORDS,
  pupilText,
  valueText,
  type PupilToChoose,
  type RowProblem,
} from './repair-texts.ts';

interface Props {
  readonly problem: RowProblem;
  readonly pupils: readonly PupilToChoose[];
  readonly value: string;
  readonly fault: string | undefined;
  readonly change: (value: string) => void;
}

/** The browser shows no more of a list than this anyway. */
const OFFERED_MAX = 30;

/** One value that does not fit: what is there, what would fit, and what it will be. */
export function RepairField({ problem, pupils, value, fault, change }: Props) {
  const listId = useId();
  const { columnName, kind, choices } = problem;
  const meant = isAboutPupil(problem) ? pupilNamed(value, pupils) : null;
  const hint =
    meant !== null && value.trim() !== pupilText(meant)
      ? `Will be ${pupilText(meant)}.`
      : `Now: ${valueText(problem.value)}. ${PROBLEM_WORDS[kind]}`;
  const field = { label: columnName, hint, ...(fault !== undefined && { validationMessage: fault }) };
  if (isAboutPupil(problem)) {
    const wanted = value.trim().toLowerCase();
    const offered = pupils.filter((pupil) => pupilText(pupil).toLowerCase().includes(wanted)).slice(0, OFFERED_MAX);
    return (
      <>
        <Field {...field}>
          <Input
            list={listId}
            value={value}
            autoComplete="off"
            placeholder="Surname, or part of it"
            onChange={(_event, data) => change(data.value)}
          />
        </Field>
        <datalist id={listId}>
          {wanted !== '' && offered.map((pupil) => <option key={pupil.pupilId} value={pupilText(pupil)} />)}
        </datalist>
      </>
    );
  }
  if (choices.length > 0) {
    return (
      <Field {...field}>
        <Select value={value} onChange={(_event, data) => change(data.value)}>
          <option value="">Choose …</option>
          {choices.map((choice) => (
            <option key={choice}>{choice === '' ? EMPTY_CHOICE : choice}</option>
          ))}
        </Select>
      </Field>
    );
  }
  if (kind === 'not-strategies') {
    return (
      <Field {...field} hint={PROBLEM_WORDS[kind]}>
        <Textarea value={value} rows={4} resize="vertical" onChange={(_event, data) => change(data.value)} />
      </Field>
    );
  }
  const type = kind === 'not-a-number' ? 'number' : kind === 'not-a-date' ? 'date' : 'text';
  return (
    <Field {...field}>
      <Input type={type} value={value} onChange={(_event, data) => change(data.value)} />
    </Field>
  );
}
