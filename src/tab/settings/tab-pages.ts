export interface TabPage {
  /** The same as the entity id of the app's own tab in the manifest, so that one link opens either. */
  readonly entityId: string;
  readonly name: string;
  readonly about: string;
}

export const TAB_PAGES: readonly [TabPage, ...TabPage[]] = [
  { entityId: 'register', name: 'Risk register', about: 'pupils at risk, why, and what is agreed' },
  { entityId: 'today', name: 'Today', about: 'who is not in this session' },
  { entityId: 'meeting', name: 'Meeting', about: 'the attendance meeting, step by step for everybody in it' },
  { entityId: 'actions', name: 'Actions', about: 'what is to be done, by whom, and what it changed' },
];

/** The page of that id; the first for an id that this app no longer has, or none. */
export function findTabPage(entityId: string | undefined): TabPage {
  return TAB_PAGES.find((page) => page.entityId === entityId) ?? TAB_PAGES[0];
}

/** What Teams keeps of a tab: where it is and what it is called until somebody gives it another name. */
export function tabConfig({ entityId, name }: TabPage, origin: string) {
  const address = `${origin}/tab/?page=${entityId}`;
  return { entityId, suggestedDisplayName: name, contentUrl: address, websiteUrl: address };
}
