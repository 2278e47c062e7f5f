import { MessageBar, MessageBarBody, ProgressBar } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { openLink } from '../open-link.ts';
import type { ShellApi } from '../shell-api.ts';
import { useShell } from '../shell-context.ts';
import { type ThemeName, themes } from '../themes.ts';
import { goTo } from '../use-route.ts';
import { tabAddress, tabContext } from './tab-context.ts';
import { startTabHost, type TabHost } from './tab-host.ts';
import './tab-frame.css';

/** The tab in its frame. Another person or another sub page is a new visit, so the frame starts again. */
export function TabFrame({ subPageId }: { subPageId: string | null }) {
  const { state, me } = useShell();
  return (
    <main id="content" tabIndex={-1} className="tab-page" aria-label={state.bot.name}>
      <Visit key={`${me.personId} ${subPageId ?? ''}`} subPageId={subPageId} />
    </main>
  );
}

function Visit({ subPageId }: { subPageId: string | null }) {
  const { api, state, me, themeName } = useShell();
  const frame = useRef<HTMLIFrameElement>(null);
  const host = useRef<TabHost>(null);
  const theme = useRef(themeName);
  const [loading, setLoading] = useState(true);
  const [problem, setProblem] = useState<string | null>(null);
  const [address] = useState(() =>
    tabAddress(state.tabUrl, tabContext({ token: '', context: {} }, themeName, subPageId)),
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
      ...tabAnswers(api, me.personId, () => theme.current, subPageId),
      onReady: () => setLoading(false),
      onFailure: setProblem,
      onOpenLink: openLink,
      onOpenPage: (id) => goTo({ page: 'tab', subPageId: id }),
    });
    // Only now, so that the tab's first message finds somebody listening.
    element.src = address;
    return () => host.current?.stop();
  }, [api, address, me.personId, subPageId]);

  return (
    <>
      {loading && problem === null && <ProgressBar className="tab-progress" aria-label="Opening the tab" />}
      {problem !== null && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
      <iframe ref={frame} title={state.bot.name} className="tab-iframe" onLoad={() => setLoading(false)} />
    </>
  );
}

function tabAnswers(api: ShellApi, personId: string, themeName: () => ThemeName, subPageId: string | null) {
  return {
    getContext: async () => {
      const session = await api.tab(personId);
      return session.kind === 'answered' ? tabContext(session.value, themeName(), subPageId) : null;
    },
    getToken: async () => {
      const session = await api.tab(personId);
      return session.kind === 'answered'
        ? ({ ok: true, token: session.value.token } as const)
        : ({ ok: false, message: session.message } as const);
    },
  };
}
