import './zod-without-eval';
import '@fontsource-variable/inter/wght.css';
import './theme/tokens.css';
import './theme/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { client, subscribe } from './client';
import { runCommand } from './commands/command-handlers';
import { firstReads } from './first-reads';
import { createQueryClient } from './query/query-client';
import { letRecordGo } from './saving/leaving';
import { windowListener } from './shell/window-events';

const place = document.getElementById('root');
if (!place) throw new Error('The page has no place to draw into.');
const root = createRoot(place);

const queryClient = createQueryClient();
// Before the first question, so that no change after its answer is missed.
subscribe(windowListener({ queryClient, run: (command) => void runCommand(command), letRecordGo: () => letRecordGo((answer) => client.records.letGo({ answer })) }));

void firstReads(queryClient).then(() => {
  root.render(
    <StrictMode>
      <App queryClient={queryClient} />
    </StrictMode>,
  );
});
