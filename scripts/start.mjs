/** `npm start`: sets up, builds and opens the application; where there is no display it says so and runs the demo. */
import { demo } from './demo.mjs';
import { setup } from './setup.mjs';
import { projectRoot, run, runMain, say } from './setup/shell.mjs';

await runMain(async () => {
  await setup('start');
  const { buildApplication } = await import('./tools.mjs');
  const { electronRuntime, hasDisplay, sandboxFlags } = await import('./electron-runtime.mjs');
  const built = await buildApplication();
  if (built.code !== 0) return built.code;
  if (!hasDisplay()) {
    say('There is no display here, so no window can be shown. The demo runs instead.');
    return demo(process.argv.slice(2));
  }
  say('Opening Minute Book.');
  const opened = await run(electronRuntime().executable, [...sandboxFlags(), projectRoot, ...process.argv.slice(2)], { show: true });
  return opened.code;
});
