/**
 * The page that the tab's address names, as the app's manifest and the settings of a channel's tab write it:
 * `/tab/?page=today`. Empty where it names none, as in the local tenant.
 */
export function openedPage(): string {
  return new URLSearchParams(window.location.search).get('page') ?? '';
}

/** In the manifest's `configurationUrl`: Teams asks which page a new tab of a channel or meeting shall show. */
export const SETTINGS_PAGE = 'settings';
