import { costOf, type Compared } from './cost.ts';
import type { ReadWholeList } from './direct-way.ts';
import type { RegisterApp } from './register-app.ts';
import type { RegisterTenant } from './register-tenant.ts';
import { REGISTER_VIEWS, type RegisterView } from './register-views.ts';

const READS = 20;
const UNMEASURED_READS = 3;
const MINUTES = 3;
const EDITS_IN_A_MINUTE = 10;

interface Measured {
  readonly tenant: RegisterTenant;
  readonly app: RegisterApp;
  /** Of somebody who sees the whole school. */
  readonly token: string;
  readonly items: number;
  readonly readWholeList: ReadWholeList;
}

/** Everything in a register of one size, while its copy in the database is not there yet. */
export async function measureSize(measured: Measured): Promise<Compared[]> {
  const { items, app, tenant } = measured;
  const firstCopy = {
    ...{ name: 'First copy of the list, once', items, mayGrow: true },
    ours: await costOf(tenant, { times: 1, read: nothingBesides(app.followLists) }),
    direct: await costOf(tenant, { times: 1, read: nothingBesides(measured.readWholeList) }),
  };
  const views: Compared[] = [];
  for (const view of REGISTER_VIEWS) views.push(await measureView(view, measured));
  return [...views, await measureMinute(measured), firstCopy];
}

async function measureView(view: RegisterView, measured: Measured): Promise<Compared> {
  const { tenant, app, token, items, readWholeList } = measured;
  const ask = app.asker(token);
  for (let read = 0; read < UNMEASURED_READS; read += 1) await view.ours(ask, read);
  const shown = { ours: 0, direct: 0 };
  const readOurs = async (read: number) => {
    const { bytes, rows } = await view.ours(ask, read);
    shown.ours = rows;
    return bytes;
  };
  const readDirectly = async (read: number) => {
    shown.direct = view.direct(await readWholeList(), read);
    return 0;
  };
  const ours = await costOf(tenant, { times: READS, read: readOurs });
  const direct = await costOf(tenant, { times: READS, read: readDirectly });
  if (shown.ours !== shown.direct) {
    throw new Error(`${view.name}, ${items} items: ${shown.ours} rows are shown, and by the list ${shown.direct}.`);
  }
  return { name: view.name, items, mayGrow: false, ours, direct };
}

/** People change some rows in SharePoint; a minute later they are in the copy. */
async function measureMinute({ tenant, app, items, readWholeList }: Measured): Promise<Compared> {
  const mentor = (minute: number) => `Mentor ${minute}`;
  const prepare = async (minute: number) => {
    for (let row = 1; row <= EDITS_IN_A_MINUTE; row += 1) await tenant.editRow(row, { Mentor: mentor(minute) });
  };
  const ours = await costOf(tenant, { times: MINUTES, read: nothingBesides(app.passMinute), prepare });
  const { listItems } = app.records;
  const last = await listItems.byItemId(app.school.schoolId, 'risk-register', String(EDITS_IN_A_MINUTE));
  if (last?.item.fields['Mentor'] !== mentor(ours.readings - 1))
    throw new Error('The copy was not brought up to date.');
  // As new as the copy is, a page would have to be that is read as often.
  const readAsOften = async () => {
    for (let read = 0; read < app.listReadsInAMinute; read += 1) await readWholeList();
  };
  const direct = await costOf(tenant, { times: MINUTES, read: nothingBesides(readAsOften), prepare });
  return { name: 'A minute of following the lists', items, mayGrow: false, ours, direct };
}

function nothingBesides(work: () => Promise<unknown>): () => Promise<number> {
  return async () => {
    await work();
    return 0;
  };
}
