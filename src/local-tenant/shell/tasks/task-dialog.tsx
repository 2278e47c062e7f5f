import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Spinner,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { CardView } from '../cards/card-view.tsx';
import type { TaskSize } from '../cards/read-bot-answer.ts';
import { useChoiceSearch } from '../cards/use-choice-search.ts';
import type { TaskRequest } from './task-context.ts';
import { useTask } from './use-task.ts';
import './task-dialog.css';

const WIDTHS_PX = { small: 400, medium: 560, large: 880 };
const HEIGHTS_PX = { small: 200, medium: 360, large: 560 };

/** A dialog whose card comes from the bot and whose answers go back to it. */
export function TaskDialog({ request, onClose }: { request: TaskRequest; onClose: () => void }) {
  const { view, waiting, problem, perform } = useTask(request, onClose);
  const search = useChoiceSearch(request.origin);
  return (
    <Dialog
      open
      onOpenChange={(_event, { type }) => {
        // As in Teams, a click beside it loses nothing that was typed; the second of a double click lands there too.
        if (type !== 'backdropClick') onClose();
      }}
    >
      <DialogSurface className="task-dialog" style={{ width: pixels(view?.width, WIDTHS_PX), maxWidth: '96vw' }}>
        <DialogBody>
          <DialogTitle
            action={<Button appearance="subtle" aria-label="Close" icon={<DismissRegular />} onClick={onClose} />}
          >
            {view?.title || request.title}
          </DialogTitle>
          <DialogContent style={{ minHeight: `min(${pixels(view?.height, HEIGHTS_PX)}px, 60dvh)` }} aria-busy={waiting}>
            {problem !== null && (
              <MessageBar intent="error" layout="multiline">
                <MessageBarBody>{problem}</MessageBarBody>
              </MessageBar>
            )}
            {waiting && view && <ProgressBar aria-label="Waiting for the bot" />}
            {waiting && !view && <Spinner label="Opening" />}
            {view && <CardView content={view.card} onAction={(action) => void perform(action)} onSearch={search} />}
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function pixels(size: TaskSize | undefined, named: Record<'small' | 'medium' | 'large', number>) {
  return typeof size === 'number' ? size : named[size ?? 'medium'];
}
