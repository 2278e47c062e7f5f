import { loadConfig } from '../../src/config.ts';
import { loadSchools } from '../../src/load-schools.ts';
import { wireMicrosoft } from '../../src/wire-microsoft.ts';
import type { Morning } from './start-morning.ts';

const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Makes the SharePoint lists of a morning's school, as `every-session provision` does. */
export async function provisionLists({ environment }: Morning): Promise<void> {
  const config = loadConfig(environment);
  const schools = loadSchools(config.SCHOOLS_FOLDER);
  const { sharePoint } = wireMicrosoft(config, schools, SILENT);
  for (const { schoolId } of schools) await sharePoint(schoolId).provisioner.provision(() => undefined);
}
