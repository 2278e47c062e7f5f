import path from 'node:path';
import { startDemo } from './start-demo.ts';
import { writeFirstNarratives } from './write-first-narratives.ts';

/** A school morning on this computer. Everything it writes is under .demo/. */
const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort());

try {
  const demo = await startDemo({
    folder: path.resolve(import.meta.dirname, '..', '.demo'),
    ports: { app: 3978, tenant: 3979 },
    say: (text) => console.log(text),
    stopping,
  });
  console.log(`
Every Session is running.

  Teams, as the school sees it:  ${demo.tenantUrl}/shell/
  The app itself:                ${demo.appUrl}/health

The registers of this morning are being read; the channels fill within a minute.
Press Ctrl+C to stop.`);
  await writeFirstNarratives(demo, stopping.signal).catch(sayWithoutNarratives);
  await demo.stopped;
} catch (error) {
  stopping.abort(error);
}
const { reason } = stopping.signal as { reason: unknown };
if (reason instanceof Error && reason.name !== 'AbortError') {
  console.error(`${reason.message} The demo has stopped.`);
  process.exitCode = 1;
}

/** The register is only barer without them. */
function sayWithoutNarratives(error: unknown): void {
  if (!stopping.signal.aborted) console.error(`No example narratives were written: ${String(error)}`);
}
