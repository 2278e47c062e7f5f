import { lazy, Suspense, useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { Register, RegisterRow } from '../../http/contract.ts';
import type { RegisterFacts } from '../../http/register-contract.ts';
import type { ApiFailure } from '../api/api-failure.ts';
import type { LoadedControls } from '../api/use-loaded.ts';
import { schoolDateOf, schoolMoment } from '../format/school-date.ts';
import { useKeptScroll } from '../keep/use-kept-scroll.ts';
import { useRemembered } from '../keep/use-remembered.ts';
import { MissingPupilDrawer } from '../narrative/missing-pupil-drawer.tsx';
import { PupilDrawer } from '../narrative/pupil-drawer.tsx';
import { ListSkeleton } from '../states/list-skeleton.tsx';
import { PageTop } from '../states/page-top.tsx';
import { BulkBar } from './bulk/bulk-bar.tsx';
import { BulkDialog } from './bulk/bulk-dialog.tsx';
import { GivenBar, type Given } from './bulk/given-bar.tsx';
import { factsByPupil } from './facts-by-pupil.ts';
import { ListBar } from './list-bar.tsx';
import { PrintTable } from './print-table.tsx';
import { FIRST_CHOICES, registerChoices } from './register-choices.ts';
import { RegisterHead } from './register-head.tsx';
import type { RegisterPageProps } from './register-page.tsx';
import { RegisterRows } from './register-rows.tsx';
import { RegisterToolbar } from './register-toolbar.tsx';
import { selectRows } from './select-rows.ts';
import { usePrinting } from '../states/use-printing.ts';
import { useRowSelection } from './use-row-selection.ts';

interface Props extends RegisterPageProps {
  readonly controls: LoadedControls<Register>;
  readonly register: Register;
  /** Null where they could not be read. */
  readonly facts: RegisterFacts | null;
  readonly refreshFacts: () => void;
  readonly refreshFailure: ApiFailure | null;
}

// eslint-disable-next-line no-restricted-syntax -- the form for an action comes when somebody gives one
const GiveAction = lazy(async () => ({ default: (await import('../actions/give/give-action.tsx')).GiveAction }));

export function RegisterView(props: Props) {
  const { api, me, pupilId, go, controls, register, facts, refreshFacts, refreshFailure } = props;
  const [choices, setChoices] = useRemembered('register/choices', registerChoices, FIRST_CHOICES);
  const [deed, setDeed] = useState<'action' | 'cases' | null>(null);
  const [given, setGiven] = useState<Given | null>(null);
  const shownChoices = useDeferredValue(choices);
  const today = facts?.today ?? schoolDateOf(me.now);
  const known = useMemo(() => ({ facts: factsByPupil(facts), today }), [facts, today]);
  const rows = useMemo(() => selectRows(register, shownChoices, known), [register, shownChoices, known]);
  const selection = useRowSelection(rows);
  const isPrinting = usePrinting();
  useKeptScroll('register/scroll');
  const open = useCallback((openedId: string) => go({ page: 'register', pupilId: openedId }), [go]);
  const close = useCallback(() => go({ page: 'register' }), [go]);
  const openedRow = register.rows.find((row) => row.pupilId === pupilId);
  const { change, refresh } = controls;
  const changeRow = useCallback((row: RegisterRow) => change((value) => withRow(value, row)), [change]);
  const acted = selection.rows.length > 0 ? selection.rows : rows;

  if (deed === 'action') {
    return (
      <Suspense fallback={<ListSkeleton label="The form is loading" />}>
        <GiveAction
          api={api}
          pupilIds={selection.rows.map((row) => row.pupilId)}
          whenIssued={(issued) => {
            setGiven(issued);
            selection.clear();
            setDeed(null);
          }}
          close={() => setDeed(null)}
        />
      </Suspense>
    );
  }
  return (
    <>
      <PageTop
        heading="Risk register"
        asOfTime={schoolMoment(register.asOf, today)}
        isRefreshing={controls.isRefreshing}
        refresh={() => {
          refresh();
          refreshFacts();
        }}
        refreshFailure={refreshFailure}
      />
      <ListBar listReadAt={register.listReadAt} />
      {given !== null && <GivenBar api={api} given={given} />}
      {facts !== null && <RegisterHead api={api} facts={facts} rows={acted} choices={choices} onChoose={setChoices} />}
      <RegisterToolbar
        register={register}
        facts={facts}
        shownCount={rows.length}
        choices={choices}
        onChoose={setChoices}
      />
      <RegisterRows
        register={register}
        rows={rows}
        facts={known.facts}
        selection={selection}
        sort={shownChoices.sort}
        onSort={(sort) => setChoices({ ...choices, sort })}
        clearFilters={() => setChoices({ ...FIRST_CHOICES, sort: choices.sort })}
        open={open}
        today={today}
      />
      <BulkBar
        count={selection.rows.length}
        mayIssue={facts?.mayIssue ?? false}
        mayWrite={selection.rows.some(({ narrativeAccess }) => narrativeAccess === 'write')}
        giveAction={() => setDeed('action')}
        changeCases={() => setDeed('cases')}
        clear={selection.clear}
      />
      <BulkDialog
        api={api}
        rows={selection.rows}
        today={today}
        isOpen={deed === 'cases'}
        close={() => setDeed(null)}
        refresh={() => {
          refresh();
          refreshFacts();
        }}
      />
      {isPrinting && <PrintTable register={register} rows={acted} schoolName={me.school.name} printedBy={me.name} />}
      {pupilId !== null && !openedRow && <MissingPupilDrawer close={close} />}
      {openedRow && (
        <PupilDrawer
          key={pupilId}
          api={api}
          me={me}
          register={register}
          row={openedRow}
          onRow={changeRow}
          refresh={refresh}
          close={close}
        />
      )}
    </>
  );
}

function withRow(register: Register, changed: RegisterRow): Register {
  return { ...register, rows: register.rows.map((row) => (row.pupilId === changed.pupilId ? changed : row)) };
}
