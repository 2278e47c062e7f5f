/* eslint-disable no-restricted-syntax -- the layers test sees these imports too, and the tab starts without what they bring */
import { lazy } from 'react';

/** Pages that are not opened every day come when somebody opens them. */
export const RepairsPage = lazy(async () => {
  const { RepairsPage: page } = await import('./repairs/repairs-page.tsx');
  return { default: page };
});

export const SchoolSettingsPage = lazy(async () => {
  const { SchoolSettingsPage: page } = await import('./school-settings/school-settings-page.tsx');
  return { default: page };
});
