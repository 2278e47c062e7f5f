import './api/without-generated-code.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root", so the tab has nowhere to draw.');

createRoot(root, { onUncaughtError: sayThatItStopped }).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

/** React takes a page with a fault off the screen; an empty screen would tell nobody what to do. */
function sayThatItStopped(error: unknown): void {
  reportError(error);
  const message = document.createElement('p');
  message.setAttribute('role', 'alert');
  message.textContent = 'Every Session has stopped because of a fault. Reload the tab; words not saved are kept.';
  document.body.append(message);
}
