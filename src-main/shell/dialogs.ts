import path from 'node:path';
import { app, clipboard, dialog, shell } from 'electron';
import type { BrowserWindow } from 'electron';
import type { FileFormat } from '@shared/documents/contract';
import type { ExportSystem } from '@main/features/documents/handlers';
import type { ListFiles } from '@main/features/people/people-services';
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

const FILES: Readonly<Record<FileFormat | 'zip' | 'json' | 'mbpaper', { readonly title: string; readonly name: string; readonly extensions: readonly [string, ...string[]] }>> = {
  docx: { title: 'Make Word file', name: 'Word document', extensions: ['docx'] },
  pdf: { title: 'Save as PDF', name: 'PDF', extensions: ['pdf'] },
  html: { title: 'Save as web page', name: 'Web page', extensions: ['html', 'htm'] },
  txt: { title: 'Save as plain text', name: 'Plain text', extensions: ['txt'] },
  csv: { title: 'Save as CSV', name: 'CSV', extensions: ['csv'] },
  xlsx: { title: 'Save for Excel', name: 'Excel workbook', extensions: ['xlsx'] },
  json: { title: 'Save recommendations', name: 'Recommendations (JSON)', extensions: ['json'] },
  mbpaper: { title: 'Send paper as file', name: 'Minute Book paper', extensions: ['mbpaper'] },
  zip: { title: 'Save pack as ZIP', name: 'ZIP folder', extensions: ['zip'] },
};

/** The questions and deeds around documents that go out. The folder used last is offered again. */
export function exportSystem(window: BrowserWindow): ExportSystem {
  let folder = app.getPath('documents');
  return {
    chooseFile: async (suggestedName, format) => {
      const { title, name, extensions } = FILES[format];
      const answer = await dialog.showSaveDialog(window, { title, defaultPath: path.join(folder, suggestedName), filters: [{ name, extensions: [...extensions] }] });
      if (answer.canceled || answer.filePath === '') return null;
      folder = path.dirname(answer.filePath);
      const named = answer.filePath.toLowerCase();
      return extensions.some((extension) => named.endsWith(`.${extension}`)) ? answer.filePath : `${answer.filePath}.${extensions[0]}`;
    },
    open: async (file) => await shell.openPath(file),
    showInFolder: (file) => {
      shell.showItemInFolder(file);
    },
    // Answers at once in older Electron, with a promise in newer.
    copyText: async (text) => {
      await clipboard.writeText(text);
    },
  };
}

/** The questions about files that go with a meeting. The folder used last is offered again. */
export function attachmentDialogs(window: BrowserWindow): { readonly chooseFiles: () => Promise<readonly string[] | null>; readonly chooseTarget: (suggestedName: string) => Promise<string | null> } {
  let folder = app.getPath('documents');
  return {
    chooseFiles: async () => {
      const answer = await dialog.showOpenDialog(window, { title: 'Attach files', defaultPath: folder, properties: ['openFile', 'multiSelections'] });
      const [first] = answer.filePaths;
      if (answer.canceled || first === undefined) return null;
      folder = path.dirname(first);
      return answer.filePaths;
    },
    chooseTarget: async (suggestedName) => {
      const answer = await dialog.showSaveDialog(window, { title: 'Save file', defaultPath: path.join(folder, suggestedName) });
      return answer.canceled || answer.filePath === '' ? null : answer.filePath;
    },
  };
}

/** Asks where a calendar file goes. */
export function chooseCalendarFile(window: BrowserWindow): (suggestedName: string) => Promise<string | null> {
  return async (suggestedName) => {
    const answer = await dialog.showSaveDialog(window, { title: 'Save calendar file', defaultPath: path.join(app.getPath('documents'), suggestedName), filters: [{ name: 'Calendar file', extensions: ['ics'] }] });
    if (answer.canceled || answer.filePath === '') return null;
    return answer.filePath.toLowerCase().endsWith('.ics') ? answer.filePath : `${answer.filePath}.ics`;
  };
}

/** Asks for the folder that the files of an issue go into; the one used last is offered again. */
export function chooseFolder(window: BrowserWindow): () => Promise<string | null> {
  let folder = app.getPath('documents');
  return async () => {
    const answer = await dialog.showOpenDialog(window, { title: 'Where to put the agenda and what goes with it', buttonLabel: 'Use this folder', defaultPath: folder, properties: ['openDirectory', 'createDirectory'] });
    if (answer.canceled || answer.filePaths[0] === undefined) return null;
    folder = answer.filePaths[0];
    return folder;
  };
}

/** Asks for the council's template. */
export function chooseTemplateFile(window: BrowserWindow): () => Promise<string | null> {
  return async () => {
    const answer = await dialog.showOpenDialog(window, { title: 'Choose the house template', filters: [{ name: 'Word document or template', extensions: ['docx', 'dotx'] }], properties: ['openFile'] });
    return answer.canceled ? null : (answer.filePaths[0] ?? null);
  };
}

/** Asks for the file of a ledger. */
export function chooseLedgerFile(window: BrowserWindow): () => Promise<string | null> {
  return async () => {
    const answer = await dialog.showOpenDialog(window, { title: 'Open recommendations', filters: [{ name: 'Recommendations (JSON)', extensions: ['json'] }], properties: ['openFile'] });
    return answer.canceled ? null : (answer.filePaths[0] ?? null);
  };
}

/** Asks for a document written elsewhere; null when the person cancels. */
export function choosePaperFile(window: BrowserWindow): () => Promise<string | null> {
  return async () => {
    const answer = await dialog.showOpenDialog(window, {
      title: 'Open a document',
      filters: [
        { name: 'Documents', extensions: ['docx', 'txt', 'md', 'html', 'htm', 'pptx'] },
        { name: 'All files', extensions: ['*'] },
      ],
      properties: ['openFile'],
    });
    return answer.canceled ? null : (answer.filePaths[0] ?? null);
  };
}

/** Asks for a paper that travelled, or for any document to be read; null when the person cancels. */
export function chooseTravelFile(window: BrowserWindow): (only: 'papers' | 'all') => Promise<string | null> {
  return async (only) => {
    const papers = { name: 'Minute Book papers', extensions: ['mbpaper'] };
    const documents = { name: 'Papers, packs and documents', extensions: ['mbpaper', 'zip', 'docx', 'pdf', 'pptx', 'txt', 'md', 'html', 'htm'] };
    const answer = await dialog.showOpenDialog(window, {
      title: only === 'papers' ? 'Open a paper' : 'Open a paper or pack',
      filters: [...(only === 'papers' ? [papers] : [documents, papers]), { name: 'All files', extensions: ['*'] }],
      properties: ['openFile'],
    });
    return answer.canceled ? null : (answer.filePaths[0] ?? null);
  };
}

/** Asks for an action plan; null when the person cancels. */
export function choosePlanFile(window: BrowserWindow): () => Promise<string | null> {
  return async () => {
    const answer = await dialog.showOpenDialog(window, {
      title: 'Open an action plan',
      filters: [
        { name: 'Action plans', extensions: ['docx', 'xlsx', 'csv', 'tsv', 'html', 'htm', 'md', 'txt'] },
        { name: 'All files', extensions: ['*'] },
      ],
      properties: ['openFile'],
    });
    return answer.canceled ? null : (answer.filePaths[0] ?? null);
  };
}

/** The questions about lists of people: which one to read, and where the list goes. */
export function listFiles(window: BrowserWindow): ListFiles {
  return {
    chooseList: async () => {
      const answer = await dialog.showOpenDialog(window, {
        title: 'Open a list of people',
        filters: [
          { name: 'Lists', extensions: ['csv', 'xlsx', 'tsv', 'txt'] },
          { name: 'All files', extensions: ['*'] },
        ],
        properties: ['openFile'],
      });
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
    chooseListFile: async (suggestedName) => {
      const answer = await dialog.showSaveDialog(window, { title: 'Save the list of people', defaultPath: path.join(app.getPath('documents'), suggestedName), filters: [{ name: 'CSV', extensions: ['csv'] }] });
      if (answer.canceled || answer.filePath === '') return null;
      return answer.filePath.toLowerCase().endsWith('.csv') ? answer.filePath : `${answer.filePath}.csv`;
    },
  };
}
