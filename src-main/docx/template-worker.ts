import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { TemplateRequest, TemplateAnswer } from '@main/docx/run-template-worker';
import { readHouseTemplate } from '@main/docx/read-house-template';

// Reads one house template off the main thread, answers once. Built as out/main/template-worker.cjs; what a hostile file did to its memory ends with it.
const { name, bytes } = workerData as TemplateRequest;
void readHouseTemplate(bytes, path.basename(name)).then(
  (result) => answer({ kind: 'read', result }),
  (error: unknown) => answer({ kind: 'fault', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
);

function answer(value: TemplateAnswer): void {
  parentPort?.postMessage(value);
}
