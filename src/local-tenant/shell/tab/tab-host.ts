import { z } from 'zod';

/** The host's side of the teams-js 2.58 protocol (microsoft.md 8). */
export interface TabHostOptions {
  frame: Window;
  /** The only origin that is listened to and answered. */
  origin: string;
  /** Where in Teams the tab is. */
  frameContext: FrameContext;
  getContext: () => Promise<Record<string, unknown> | null>;
  getToken: () => Promise<{ ok: true; token: string } | { ok: false; message: string }>;
  onReady: () => void;
  onFailure: (message: string) => void;
  onOpenLink: (url: string) => void;
  onOpenPage: (subPageId: string | null) => void;
  /** Puts an address on the stage of the meeting; says why not, or null. */
  onShare: (address: string) => Promise<string | null>;
}

export interface TabHost {
  sendTheme: (teamsName: string) => void;
  stop: () => void;
}

/** On a page of its own, beside a meeting, or on its stage for everybody. */
export type FrameContext = 'content' | 'sidePanel' | 'meetingStage';

const SDK_VERSION = '2.58.0';
const RUNTIME = { apiVersion: 4, supports: { pages: { currentApp: {} } } };

const request = z.object({
  id: z.number(),
  uuidAsString: z.string().optional(),
  func: z.string(),
  args: z.array(z.unknown()).default([]),
});

export function startTabHost(options: TabHostOptions): TabHost {
  const { frame, origin } = options;
  const listen = (event: MessageEvent<unknown>) => {
    if (event.source !== frame || event.origin !== origin) return;
    const asked = request.safeParse(event.data).data;
    if (!asked) return;
    const { id, uuidAsString, func, args } = asked;
    void answer(options, func, args).then((given) => {
      if (given) frame.postMessage({ id, uuidAsString, args: given }, origin);
    });
  };
  window.addEventListener('message', listen);
  return {
    sendTheme: (teamsName) => frame.postMessage({ func: 'themeChange', args: [teamsName] }, origin),
    stop: () => window.removeEventListener('message', listen),
  };
}

/** The arguments of the answer, or null for a message that wants none. */
async function answer(options: TabHostOptions, func: string, args: readonly unknown[]): Promise<unknown[] | null> {
  switch (func) {
    case 'initialize':
      return [options.frameContext, 'web', JSON.stringify(RUNTIME), SDK_VERSION];
    case 'getContext':
      return [await options.getContext()];
    case 'authentication.getAuthToken': {
      const given = await options.getToken();
      return given.ok ? [true, given.token] : [false, given.message];
    }
    case 'appInitialization.appLoaded':
    case 'appInitialization.success':
      options.onReady();
      return null;
    case 'appInitialization.failure':
    case 'appInitialization.expectedFailure':
      options.onFailure(typeof args[1] === 'string' ? args[1] : 'The tab could not start.');
      return null;
    case 'executeDeepLink':
      options.onOpenLink(z.string().catch('').parse(args[0]));
      return [true];
    case 'pages.navigateToApp':
      options.onOpenPage(page.safeParse(args[0]).data?.subPageId ?? null);
      return [true];
    case 'pages.currentApp.navigateTo':
      options.onOpenPage(page.safeParse(args[0]).data?.subPageId ?? null);
      // Unlike its neighbours, this one is answered with an error or nothing.
      return [null];
    case 'meeting.shareAppContentToStage': {
      const refusal = await options.onShare(z.string().catch('').parse(args[0]));
      return refusal === null ? [null, true] : [{ errorCode: 500, message: refusal }, null];
    }
    default:
      // Harmless to those who only tell the host something; a clear refusal to those who wait for an answer.
      return [false, `${func} is not part of the local tenant.`];
  }
}

const page = z.object({ subPageId: z.string().optional() });
