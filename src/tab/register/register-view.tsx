import { useCallback, useDeferredValue, useMemo } from 'react';
import type { Register, RegisterRow } from '../../http/contract.ts';
import type { ApiFailure } from '../api/api-failure.ts';
import type { LoadedControls } from '../api/use-loaded.ts';
import { schoolDateOf, schoolMoment } from '../format/school-date.ts';
import { MissingPupilDrawer } from '../narrative/missing-pupil-drawer.tsx';
import { PupilDrawer } from '../narrative/pupil-drawer.tsx';
import { PageTop } from '../states/page-top.tsx';
import { ListBar } from './list-bar.tsx';
import { FIRST_CHOICES, registerChoices } from './register-choices.ts';
import type { RegisterPageProps } from './register-page.tsx';
import { RegisterRows } from './register-rows.tsx';
import { RegisterToolbar } from './register-toolbar.tsx';
import { selectRows } from './select-rows.ts';
import { useKeptScroll } from '../keep/use-kept-scroll.ts';
import { useRemembered } from '../keep/use-remembered.ts';

interface Props extends RegisterPageProps {
  readonly controls: LoadedControls<Register>;
  readonly register: Register;
  readonly refreshFailure: ApiFailure | null;
}

export function RegisterView({ api, me, pupilId, go, controls, register, refreshFailure }: Props) {
  const [choices, setChoices] = useRemembered('register/choices', registerChoices, FIRST_CHOICES);
  const shownChoices = useDeferredValue(choices);
  const rows = useMemo(() => selectRows(register, shownChoices), [register, shownChoices]);
  useKeptScroll('register/scroll');
  const today = schoolDateOf(me.now);
  const open = useCallback((openedId: string) => go({ page: 'pupil', pupilId: openedId }), [go]);
  const close = useCallback(() => go({ page: 'register' }), [go]);
  const openedRow = register.rows.find((row) => row.pupilId === pupilId);
  const { change } = controls;
  const changeRow = useCallback((row: RegisterRow) => change((value) => withRow(value, row)), [change]);

  return (
    <>
      <PageTop
        heading="Risk register"
        asOfTime={schoolMoment(register.asOf, today)}
        isRefreshing={controls.isRefreshing}
        refresh={controls.refresh}
        refreshFailure={refreshFailure}
      />
      <ListBar listReadAt={register.listReadAt} />
      <RegisterToolbar register={register} shownCount={rows.length} choices={choices} onChoose={setChoices} />
      <RegisterRows
        register={register}
        rows={rows}
        sort={shownChoices.sort}
        onSort={(sort) => setChoices({ ...choices, sort })}
        clearFilters={() => setChoices({ ...FIRST_CHOICES, sort: choices.sort })}
        open={open}
        today={today}
      />
      {pupilId !== null && !openedRow && <MissingPupilDrawer close={close} />}
      {openedRow && (
        <PupilDrawer
          key={pupilId}
          api={api}
          me={me}
          register={register}
          row={openedRow}
          onRow={changeRow}
          refresh={controls.refresh}
          close={close}
        />
      )}
    </>
  );
}

function withRow(register: Register, changed: RegisterRow): Register {
  return { ...register, rows: register.rows.map((row) => (row.pupilId === changed.pupilId ? changed : row)) };
}
