import type { Ref } from 'react';

/** What this page asks of a chart of the library; it stands here so that the library itself can come later. */
export interface DrawnChart {
  readonly chartContainer: HTMLElement | null;
  toImage?: (options?: { background?: string; scale?: number }) => Promise<string>;
}

export type PictureRef = Ref<DrawnChart>;

/** The chart as a PNG in the colours of the screen; null where there is none to take, or the browser cannot draw it. */
export async function pictureOf(chart: DrawnChart | null): Promise<Blob | null> {
  if (chart?.chartContainer == null || chart.toImage === undefined) return null;
  const background = getComputedStyle(chart.chartContainer).getPropertyValue('--colorNeutralBackground1').trim();
  try {
    const dataUrl = await chart.toImage({ background: background === '' ? 'white' : background, scale: 2 });
    // Not by fetch: the content security policy lets the page fetch from the app alone.
    const bytes = Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));
    return new Blob([bytes], { type: 'image/png' });
  } catch {
    return null;
  }
}
