import { createHash } from 'node:crypto';
import { Refusal, ruleRefusal } from '@shared/kernel/result';
import { sizeInWords } from '@shared/attachments/model';
import { pictureHashesOf } from '@shared/papers/travel/file-hashes';
import { FILES_FOLDER, LARGEST_PAPER_FILE, MANIFEST_PART, PAPER_FILE_FORMAT, PAPER_FILE_VERSION, PAPER_PART } from '@shared/papers/travel/paper-file';
import type { Manifest, PaperPart } from '@shared/papers/travel/paper-file';
import { writeZip } from '@main/docx/zip-file';
import type { ZipPart } from '@main/docx/zip-file';

/**
 * The bytes of a paper's file: the list of parts with their hashes, the paper, and each file that it names once.
 * @param bytesOf the bytes of a kept file by its SHA-256
 * Refuses what the other side could not open.
 */
export async function writePaperFile(paper: PaperPart, bytesOf: (contentHash: string) => Promise<Uint8Array>): Promise<Uint8Array> {
  const parts: ZipPart[] = [{ name: PAPER_PART, data: new TextEncoder().encode(JSON.stringify(paper)) }];
  const hashes = [...new Set([...pictureHashesOf(paper.content), ...paper.files.map(({ contentHash }) => contentHash)])];
  let total = 0;
  for (const hash of hashes) {
    const data = await bytesOf(hash);
    total += data.byteLength;
    if (total > LARGEST_PAPER_FILE) throw tooLarge(total);
    parts.push({ name: `${FILES_FOLDER}${hash}`, data });
  }
  const manifest: Manifest = {
    format: PAPER_FILE_FORMAT,
    version: PAPER_FILE_VERSION,
    parts: parts.map(({ name, data }) => ({ name, byteLength: data.byteLength, sha256: createHash('sha256').update(data).digest('hex') })),
  };
  const file = writeZip([{ name: MANIFEST_PART, data: new TextEncoder().encode(JSON.stringify(manifest, null, 1)) }, ...parts]);
  if (file.byteLength > LARGEST_PAPER_FILE) throw tooLarge(file.byteLength);
  return file;
}

function tooLarge(bytes: number): Refusal {
  return new Refusal(ruleRefusal('paperFile.tooLarge', `The paper with its files would be ${sizeInWords(bytes)}; a paper file can be ${sizeInWords(LARGEST_PAPER_FILE)}. Leave out the largest attached file and send it by itself.`));
}
