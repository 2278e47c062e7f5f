import { MessageBar, MessageBarBody, ProgressBar } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { openLink } from '../open-link.ts';
import type { ShellApi } from '../shell-api.ts';
import { useShell } from '../shell-context.ts';
import { type ThemeName, themes } from '../themes.ts';
import { goTo } from '../use-route.ts';
import { tabAddress, tabContext } from './tab-context.ts';
import { type FrameContext, startTabHost, type TabHost } from './tab-host.ts';
import './tab-frame.css';

interface TabVisitProps {
  /** What the frame is called for those who do not see it. */
  title: string;
  /** An address of the app. */
  tabUrl: string;
  subPageId: string | null;
  frameContext: FrameContext;
}

/** The app's page in a frame, and Teams' side of what the two say to each other. */
export function TabVisit({ title, tabUrl, subPageId, frameContext }: TabVisitProps) {
  const { api, me, themeName } = useShell();
  const frame = useRef<HTMLIFrameElement>(null);
  const host = useRef<TabHost>(null);
  const theme = useRef(themeName);
  const [loading, setLoading] = useState(true);
  const [problem, setProblem] = useState<string | null>(null);
  const [address] = useState(() =>
    tabAddress(tabUrl, tabContext({ token: '', context: {} }, themeName, subPageId, frameContext)),
  );

  useEffect(() => {
    theme.current = themeName;
    host.current?.sendTheme(themes[themeName].teamsName);
  }, [themeName]);

  useEffect(() => {
    const element = frame.current;
    if (!element?.contentWindow) return;
    host.current = startTabHost({
      frame: element.contentWindow,
      origin: new URL(address).origin,
      frameContext,
      ...tabAnswers(api, me.personId, () => theme.current, subPageId, frameContext),
      onReady: () => setLoading(false),
      onFailure: setProblem,
      onOpenLink: openLink,
      onOpenPage: (id) => goTo({ page: 'tab', subPageId: id }),
    });
    // Only now, so that the tab's first message finds somebody listening.
    element.src = address;
    return () => host.current?.stop();
  }, [api, address, me.personId, subPageId, frameContext]);

  return (
    <>
      {loading && problem === null && <ProgressBar className="tab-progress" aria-label="Opening the tab" />}
      {problem !== null && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
      <iframe ref={frame} title={title} className="tab-iframe" onLoad={() => setLoading(false)} />
    </>
  );
}

function tabAnswers(
  api: ShellApi,
  personId: string,
  themeName: () => ThemeName,
  subPageId: string | null,
  frameContext: FrameContext,
) {
  return {
    getContext: async () => {
      const session = await api.tab(personId);
      return session.kind === 'answered' ? tabContext(session.value, themeName(), subPageId, frameContext) : null;
    },
    getToken: async () => {
      const session = await api.tab(personId);
      return session.kind === 'answered'
        ? ({ ok: true, token: session.value.token } as const)
        : ({ ok: false, message: session.message } as const);
    },
    onShare: async (address: string) => {
      const shown = await api.showOnStage(address);
      return shown.kind === 'answered' ? null : shown.message;
    },
  };
}
