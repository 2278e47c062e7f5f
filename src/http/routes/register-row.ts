import { attendancePercent, sessionsMissed } from '../../domain/figures/attendance-figures.ts';
import type { RegisterEntry } from '../../operations/read-risk-register.ts';
import type { RegisterRow } from '../contract.ts';

export function registerRowOf({ standing, access, riskCase }: RegisterEntry): RegisterRow {
  const { pupil, figures, band, percentText, why } = standing;
  return {
    pupilId: pupil.pupilId,
    name: `${pupil.surname}, ${pupil.forename}`,
    yearGroup: pupil.yearGroup,
    form: pupil.form,
    sessionsMissed: sessionsMissed(figures),
    sessionsPossible: figures.possible,
    percent: attendancePercent(figures),
    percentText,
    bandId: band?.id ?? null,
    why,
    narrativeAccess: access,
    case: riskCase,
  };
}
