import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { Saying } from './use-saying.ts';

export function RecordedBar({ saying: { said, say } }: { saying: Saying }) {
  return (
    <div role={said?.isFailure === true ? 'alert' : 'status'}>
      {said !== null && (
        <MessageBar intent={said.isFailure ? 'error' : 'success'} layout="multiline">
          <MessageBarBody>{said.text}</MessageBarBody>
          {said.undoes !== null && (
            <MessageBarActions>
              <Button
                onClick={() =>
                  say({ occurrenceKey: said.undoes ?? '', says: 'withdrawn', note: '' }, 'What was recorded')
                }
              >
                Undo
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
    </div>
  );
}
