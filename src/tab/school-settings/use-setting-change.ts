import { useState } from 'react';
import type { SettingFault, SettingName, SettingPreview } from '../../http/settings-contract.ts';
import type { SettingsClient } from '../api/settings-client.ts';

/** What somebody wants a setting to be; null for what the school's file says. */
export type Wanted = { readonly value: unknown } | null;

export interface SettingChanging {
  readonly isBusy: boolean;
  readonly faults: readonly SettingFault[];
  /** What went wrong on the way; null where nothing did. */
  readonly trouble: string | null;
  /** What would be, once it has been asked for. */
  readonly preview: Extract<SettingPreview, { kind: 'fits' }> | null;
  readonly look: (wanted: Wanted) => void;
  readonly back: () => void;
  readonly putInForce: () => void;
}

interface Needs {
  readonly client: SettingsClient;
  readonly setting: SettingName;
  readonly follows: string;
  /** With the change's id, by which it can be undone. */
  readonly done: (changeId: string) => void;
}

/** One change from a form to in force: checked and shown first, then recorded once. */
export function useSettingChange({ client, setting, follows, done }: Needs): SettingChanging {
  const [changeId] = useState(() => crypto.randomUUID());
  const [isBusy, setIsBusy] = useState(false);
  const [faults, setFaults] = useState<readonly SettingFault[]>([]);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [shown, setShown] = useState<{ wanted: Wanted; preview: SettingChanging['preview'] } | null>(null);
  const begin = () => {
    setIsBusy(true);
    setFaults([]);
    setTrouble(null);
  };
  return {
    ...{ isBusy, faults, trouble, preview: shown?.preview ?? null },
    look: (wanted) => {
      if (isBusy) return;
      begin();
      void client.preview({ setting, wanted }).then((answer) => {
        setIsBusy(false);
        if (answer.kind === 'failed') setTrouble(answer.failure.message);
        else if (answer.value.kind === 'faulty') setFaults(answer.value.faults);
        else setShown({ wanted, preview: answer.value });
      });
    },
    back: () => setShown(null),
    putInForce: () => {
      if (isBusy || shown === null) return;
      begin();
      void client.change({ changeId, setting, wanted: shown.wanted, follows }).then((answer) => {
        setIsBusy(false);
        if (answer.kind === 'failed') setTrouble(`Not changed. ${answer.failure.message}`);
        else if (answer.value.kind === 'faulty') setFaults(answer.value.faults);
        else done(changeId);
      });
    },
  };
}
