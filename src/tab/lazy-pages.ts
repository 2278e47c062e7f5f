/* eslint-disable no-restricted-syntax -- each page is a part of its own that loads when it is opened, so that the tab starts small */
import { lazy } from 'react';

export const AccessRecordsPage = lazy(async () => ({
  default: (await import('./access-records/access-records-page.tsx')).AccessRecordsPage,
}));
export const ActionsPage = lazy(async () => ({ default: (await import('./actions/actions-page.tsx')).ActionsPage }));
export const BriefingsPage = lazy(async () => ({
  default: (await import('./briefings/briefings-page.tsx')).BriefingsPage,
}));
export const InsightsPage = lazy(async () => ({
  default: (await import('./insights/insights-page.tsx')).InsightsPage,
}));
export const ProvisionsPage = lazy(async () => ({
  default: (await import('./provisions/provisions-page.tsx')).ProvisionsPage,
}));
export const MeetingPage = lazy(async () => ({ default: (await import('./meeting/meeting-page.tsx')).MeetingPage }));
export const PupilPage = lazy(async () => ({ default: (await import('./pupil/pupil-page.tsx')).PupilPage }));
export const RegisterPage = lazy(async () => ({
  default: (await import('./register/register-page.tsx')).RegisterPage,
}));
export const RepairsPage = lazy(async () => ({ default: (await import('./repairs/repairs-page.tsx')).RepairsPage }));
export const SchoolSettingsPage = lazy(async () => ({
  default: (await import('./school-settings/school-settings-page.tsx')).SchoolSettingsPage,
}));
export const TodayPage = lazy(async () => ({ default: (await import('./today/today-page.tsx')).TodayPage }));
