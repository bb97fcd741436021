/** Answers the system's questions for a file, which no test can click. Each answer holds until another is given. */
import type { ElectronApplication } from '@playwright/test';

/** Saves into a folder, under the name that the application offers. */
export async function saveInto(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, into) => {
    const answer = async (...asked: unknown[]): Promise<{ canceled: boolean; filePath: string }> => {
      const { defaultPath } = asked[asked.length - 1] as { defaultPath: string };
      return { canceled: false, filePath: `${into}/${defaultPath.split(/[\\/]/u).pop() ?? 'document.docx'}` };
    };
    Object.assign(dialog, { showSaveDialog: answer });
  }, folder);
}

/** Saves as one file. */
export async function saveAs(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    Object.assign(dialog, { showSaveDialog: async () => ({ canceled: false, filePath }) });
  }, file);
}

/** Opens these files, or chooses this folder. */
export async function choose(app: ElectronApplication, ...paths: string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    Object.assign(dialog, { showOpenDialog: async () => ({ canceled: false, filePaths }) });
  }, paths);
}
