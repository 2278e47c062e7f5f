/* eslint-disable no-restricted-syntax -- charts weigh more than the page: they come after it, and only where there is something to draw */
import { lazy } from 'react';

export const TrendChart = lazy(async () => ({ default: (await import('./charts.tsx')).TrendChart }));
export const WeekdayChart = lazy(async () => ({ default: (await import('./charts.tsx')).WeekdayChart }));
