import { attendancePercent, sessionsMissed } from '../../domain/figures/attendance-figures.ts';
import type { PupilStanding } from '../../operations/load-standings.ts';
import type { RiskCase } from '../../operations/risk-register-row.ts';
import type { RegisterRow } from '../contract.ts';

export function registerRowOf({ pupil, figures, band, why }: PupilStanding, riskCase: RiskCase | null): RegisterRow {
  return {
    pupilId: pupil.pupilId,
    name: `${pupil.surname}, ${pupil.forename}`,
    yearGroup: pupil.yearGroup,
    form: pupil.form,
    sessionsMissed: sessionsMissed(figures),
    sessionsPossible: figures.possible,
    percent: attendancePercent(figures),
    bandId: band?.id ?? null,
    why,
    case: riskCase,
  };
}
