/**
 * What the tests use and the project does not hold: the real source documents and the document checkers.
 *
 * `MINUTEBOOK_SOURCES` and `MINUTEBOOK_DOCX_CHECKS` name their folders. Where one is absent its tests are counted as skipped:
 * `describe.skipIf(!sourcesFolder)(…)`.
 */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

function folderNamedBy(variable: string): string | undefined {
  const folder = process.env[variable];
  if (!folder) return undefined;
  if (!existsSync(folder)) throw new Error(`${variable} names ${folder}, which does not exist.`);
  return path.resolve(folder);
}

/** The folder of the real source documents, when there is one. */
export const sourcesFolder = folderNamedBy('MINUTEBOOK_SOURCES');

/** The folder of the schema and accessibility checks for .docx, when there is one. */
export const docxChecksFolder = folderNamedBy('MINUTEBOOK_DOCX_CHECKS');

/** The file of one source document. @param number "000" to "004" */
export function sourceFile(number: string): string {
  if (!sourcesFolder) throw new Error('MINUTEBOOK_SOURCES is not set: the test should have been skipped.');
  const name = readdirSync(sourcesFolder).find((file) => file.startsWith(`${number}_`));
  if (!name) throw new Error(`No source document ${number} in ${sourcesFolder}.`);
  return path.join(sourcesFolder, name);
}

/** What a checker said about a file. */
export interface CheckResult {
  readonly clean: boolean;
  readonly output: string;
}

/**
 * Runs one of the document checkers (Python, lxml) on .docx files.
 * @param checker validate.py: the schemas; a11y.py: what Word's accessibility checker looks for
 */
export function checkDocx(checker: 'validate.py' | 'a11y.py', files: readonly string[]): Promise<CheckResult> {
  if (!docxChecksFolder) throw new Error('MINUTEBOOK_DOCX_CHECKS is not set: the test should have been skipped.');
  const script = path.join(docxChecksFolder, checker);
  return new Promise((resolve) => {
    execFile('/usr/bin/python3', ['-B', script, ...files], { maxBuffer: 16 * 1024 * 1024 }, (error, stdout, stderr) => {
      resolve({ clean: !error, output: `${stdout}${stderr}` });
    });
  });
}
