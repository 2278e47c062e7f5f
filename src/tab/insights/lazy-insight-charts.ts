/* eslint-disable no-restricted-syntax -- charts weigh more than the page: they come after it, and only where there is something to draw */
import { lazy } from 'react';

export const ShareLines = lazy(async () => ({ default: (await import('./insight-charts.tsx')).ShareLines }));
export const GroupedBars = lazy(async () => ({ default: (await import('./insight-charts.tsx')).GroupedBars }));
export const BandStack = lazy(async () => ({ default: (await import('./insight-charts.tsx')).BandStack }));
