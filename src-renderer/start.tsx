import './zod-without-eval';
import '@fontsource-variable/inter/wght.css';
import './theme/tokens.css';
import './theme/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place to draw into.');

createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
