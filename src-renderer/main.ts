/** How long the first frame may take to be painted before the application starts all the same, in milliseconds. */
const PATIENCE = 150;

/** Settles when the frame in index.html is on the screen; a window that is not shown may paint nothing. */
function firstPaint(): Promise<void> {
  return new Promise((resolve) => {
    new PerformanceObserver(() => resolve()).observe({ type: 'paint', buffered: true });
    setTimeout(resolve, PATIENCE);
  });
}

// Running the application's script takes longer than painting, and nothing is painted while it runs. It is fetched meanwhile
// (electron.vite.config.ts adds the preload).
void firstPaint().then(() => import('./start'));
