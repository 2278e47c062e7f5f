import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { createShellApi } from './shell-api.ts';
import './page.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');

createRoot(root).render(
  <StrictMode>
    <App api={createShellApi(window.location.origin)} />
  </StrictMode>,
);
