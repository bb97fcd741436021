import path from 'node:path';
import { app, dialog, shell } from 'electron';
import type { BrowserWindow } from 'electron';
import type { ExportSystem } from '@main/features/documents/handlers';
import type { RecordDialogs } from '@main/features/records/handlers';

const RECORDS = [{ name: 'Minute Book records', extensions: ['minutebook'] }];

/** The questions about record files. */
export function recordDialogs(window: BrowserWindow): RecordDialogs {
  return {
    chooseRecord: async () => {
      const answer = await dialog.showOpenDialog(window, { title: 'Open record', filters: RECORDS, properties: ['openFile'] });
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
    chooseCopy: async (suggestedName) => {
      const answer = await dialog.showSaveDialog(window, { title: 'Save a copy', defaultPath: path.join(app.getPath('documents'), suggestedName), filters: RECORDS });
      return answer.canceled || answer.filePath === '' ? null : answer.filePath;
    },
    showInFolder: (file) => {
      shell.showItemInFolder(file);
    },
  };
}

/** The questions and deeds around documents that go out. The folder used last is offered again. */
export function exportSystem(window: BrowserWindow): ExportSystem {
  let folder = app.getPath('documents');
  return {
    chooseFile: async (suggestedName) => {
      const answer = await dialog.showSaveDialog(window, { title: 'Make Word file', defaultPath: path.join(folder, suggestedName), filters: [{ name: 'Word document', extensions: ['docx'] }] });
      if (answer.canceled || answer.filePath === '') return null;
      folder = path.dirname(answer.filePath);
      return answer.filePath.toLowerCase().endsWith('.docx') ? answer.filePath : `${answer.filePath}.docx`;
    },
    open: async (file) => await shell.openPath(file),
    showInFolder: (file) => {
      shell.showItemInFolder(file);
    },
  };
}

/** Asks for a paper written elsewhere; null when the person cancels. */
export function choosePaperFile(window: BrowserWindow): () => Promise<string | null> {
  return async () => {
    const answer = await dialog.showOpenDialog(window, {
      title: 'Open a paper',
      filters: [
        { name: 'Papers', extensions: ['docx', 'txt', 'md', 'html', 'htm', 'pptx'] },
        { name: 'All files', extensions: ['*'] },
      ],
      properties: ['openFile'],
    });
    return answer.canceled ? null : (answer.filePaths[0] ?? null);
  };
}
