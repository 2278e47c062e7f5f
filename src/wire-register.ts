import { registerWorkbook } from './adapters/documents/register-workbook.ts';
import { exportRegister } from './operations/register-grid/export-register.ts';
import { keepViews } from './operations/register-grid/keep-views.ts';
import { readRegisterFacts } from './operations/register-grid/read-register-facts.ts';
import { readRiskRegister, type ReadRiskRegisterNeeds } from './operations/read-risk-register.ts';

/** The page of the risk register. */
export function wireRegister(needs: ReadRiskRegisterNeeds) {
  return {
    readRiskRegister: readRiskRegister(needs),
    readRegisterFacts: readRegisterFacts(needs),
    keepViews: keepViews(needs),
    exportRegister: exportRegister({ ...needs, writeWorkbook: registerWorkbook }),
  };
}
