import { parentPort } from 'node:worker_threads';
import { ruleRefusal } from '@shared/kernel/result';
import { createAssembler, type ExportJob, type FromWorker, type ToWorker } from '@main/docx/export-job';
import { renderDocx } from '@main/docx/render-docx';
import { describeLeaks, scanForLeaks } from '@main/docx/scan-for-leaks';

// One document, made off the main thread. It receives the model in pieces, reports how far it has come, and answers with the
// file or with a refusal. To cancel, main ends the thread: it owns nothing on the disk.
const port = parentPort;
if (!port) throw new Error('The export worker runs as a worker thread only.');

const send = (message: FromWorker): void => {
  if (message.type !== 'done') {
    port.postMessage(message);
    return;
  }
  // A file of its own buffer is handed over; one cut from Node's shared pool is copied.
  const { file } = message;
  const whole = file.byteOffset === 0 && file.byteLength === file.buffer.byteLength && file.buffer instanceof ArrayBuffer ? file : Uint8Array.from(file);
  port.postMessage({ type: 'done', file: whole }, [whole.buffer as ArrayBuffer]);
};

let job: ExportJob | null = null;
let assembler: ReturnType<typeof createAssembler> | null = null;

port.on('message', (message: ToWorker) => {
  if (message.type === 'start') {
    job = message.job;
    assembler = createAssembler(message.job);
  } else if (message.type === 'piece') assembler?.add(message.piece);
  else if (job && assembler) void run(job, assembler);
});

async function run(current: ExportJob, { model }: ReturnType<typeof createAssembler>): Promise<void> {
  const result = await renderDocx(model(), {
    ...(current.styles ? { styles: current.styles } : {}),
    onProgress: (progress) => send({ type: 'progress', progress }),
  });
  if (!result.ok) {
    send({ type: 'refused', error: result.error });
    return;
  }
  if (current.secrets.length > 0) {
    send({ type: 'progress', progress: { stage: 'scanning', done: 0, total: 1 } });
    const leaks = await scanForLeaks(result.value, current.fileName, current.secrets, current.open);
    if (leaks.length > 0) {
      send({ type: 'refused', error: ruleRefusal('document.leak', describeLeaks(leaks)) });
      return;
    }
  }
  send({ type: 'done', file: result.value });
}
