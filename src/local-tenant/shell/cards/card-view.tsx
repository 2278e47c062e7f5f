import { Menu, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import type { Action } from 'adaptivecards';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useShell } from '../shell-context.ts';
import type { CardAction } from './card-action.ts';
import { type CardHandlers, renderCard } from './render-card.ts';
import './card-view.css';
import './card-inputs.css';

interface CardViewProps {
  content: unknown;
  onAction: (action: CardAction) => void;
  onSearch: CardHandlers['onSearch'];
}

/** One card. It is drawn anew only when its content or the theme changes, so that what is being typed stays. */
export function CardView({ content, onAction, onSearch }: CardViewProps) {
  const { themeName } = useShell();
  const host = useRef<HTMLDivElement>(null);
  const [overflow, setOverflow] = useState<{ actions: readonly Action[]; button: HTMLElement } | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  const handlers = useRef({ onAction, onSearch });
  useEffect(() => {
    handlers.current = { onAction, onSearch };
  });

  const json = JSON.stringify(content ?? null);
  useLayoutEffect(() => {
    const element = renderCard(JSON.parse(json), themeName, {
      onAction: (action) => handlers.current.onAction(action),
      onSearch: (dataset, text) => handlers.current.onSearch(dataset, text),
      onOverflow: (actions, button) => setOverflow({ actions, button }),
    });
    setUnreadable(element === null);
    if (element && host.current) replaceKeepingFocus(host.current, element);
  }, [json, themeName]);

  return (
    <>
      <div ref={host} className="card" />
      {unreadable && <p>This card cannot be shown.</p>}
      <Menu
        open={overflow !== null}
        onOpenChange={() => setOverflow(null)}
        positioning={{ target: overflow?.button ?? null, position: 'below', align: 'end' }}
      >
        <MenuPopover>
          <MenuList>
            {overflow?.actions.map((action, index) => (
              <MenuItem key={index} onClick={() => action.execute()}>
                {action.title}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </>
  );
}

const FOCUSABLE = 'button, input, select, textarea, a[href], [tabindex="0"]';

/** A card that the bot edits is a new element: whoever was on its second button is still there afterwards. */
function replaceKeepingFocus(host: HTMLElement, element: HTMLElement) {
  const focused = [...host.querySelectorAll(FOCUSABLE)].findIndex((candidate) => candidate === document.activeElement);
  host.replaceChildren(element);
  if (focused >= 0) [...host.querySelectorAll<HTMLElement>(FOCUSABLE)].at(focused)?.focus();
}
