import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { listed } from '../../actions/action-texts.ts';
import type { ApiClient } from '../../api/api-client.ts';
import { longDate } from '../../format/school-date.ts';

/** An action that was just given from the register. */
export interface Given {
  readonly actionId: string;
  readonly dueOn: string;
  readonly owners: readonly string[];
}

/** Says that an action is given, and takes it back if it was a slip. */
export function GivenBar({ api, given: { actionId, dueOn, owners } }: { api: ApiClient; given: Given }) {
  const [outcome, setOutcome] = useState<string | null>(null);
  const takeBack = () => {
    const request = { clickId: `undo-${actionId}`, request: { kind: 'withdrawn' } } as const;
    void api.answerAction(actionId, request).then((answer) => {
      setOutcome(
        answer.kind === 'ok' ? 'Taken back: the action is withdrawn.' : `Not taken back. ${answer.failure.message}`,
      );
    });
  };
  return (
    <MessageBar intent="info" layout="multiline" politeness="polite">
      <MessageBarBody>{outcome ?? `Given to ${listed(owners)}, due ${longDate(dueOn)}.`}</MessageBarBody>
      {outcome === null && (
        <MessageBarActions>
          <Button onClick={takeBack}>Undo</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
