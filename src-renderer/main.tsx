import '@fontsource-variable/inter/wght.css';
import './theme/tokens.css';
import './theme/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { App } from './app';

// Without this zod tries whether code may be made from text, which the page's policy refuses and reports.
config({ jitless: true });

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place to draw into.');

createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
