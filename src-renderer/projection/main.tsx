import '@fontsource-variable/inter/wght.css';
import '@renderer/theme/tokens.css';
import './projection.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { ProjectionBridge } from '@shared/projection/bridge';
import { RoomView } from './room-view';

declare global {
  interface Window {
    /** Put there by the preload of this window. Only this file touches it. */
    readonly minuteBookProjection: ProjectionBridge;
  }
}

const place = document.getElementById('root');
if (!place) throw new Error('The page has no place to draw into.');
createRoot(place).render(
  <StrictMode>
    <RoomView bridge={window.minuteBookProjection} />
  </StrictMode>,
);
