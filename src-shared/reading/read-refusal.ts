/** Why a file or a text was not read. Stable names: tests, logs and screens tell refusals apart by them. */
export type RefusalCode = keyof typeof SENTENCES;

/** What the clerk is told: what is the matter, and what to do next. */
const SENTENCES = {
  'file-missing': 'The file is no longer there. Check that it has not been moved or renamed, and that the drive is connected.',
  'file-unreadable': 'The file could not be opened. Close it in other programs, check that you may open it, then try again.',
  'not-a-file': 'That is a folder, not a file. Choose a document.',
  'empty-file': 'The file is empty. Check that it was saved or copied completely.',
  'file-too-large': 'The file is larger than 30 MB. Remove or compress its pictures, or save the part that is needed as a file of its own.',
  'text-too-large': 'The text is too long to be read in one piece. Paste it in parts.',
  'unknown-kind': 'This kind of file cannot be read. Save it as Word (.docx), PowerPoint (.pptx), Excel (.xlsx), a web page, CSV or plain text, then open that.',
  'old-office-format': 'This file is in an Office format from before 2007. Open it in Office, save it as .docx, .pptx or .xlsx, then open that.',
  'rich-text-format': 'Rich text files (.rtf) cannot be read. Open the file in Word, save it as .docx, then open that.',
  'open-document-format': 'OpenDocument files cannot be read. Open the file in LibreOffice or Word, save it as .docx, .pptx or .xlsx, then open that.',
  'pdf-format': 'A PDF holds pages, not text in order, and cannot be read. Ask for the document that it was made from.',
  'binary-workbook': 'Binary workbooks (.xlsb) cannot be read. Open the file in Excel, save it as .xlsx, then open that.',
  encrypted: 'The file is protected by a password. Open it, remove the password, save it, then open that.',
  'not-a-package': 'The file is damaged: its inner directory cannot be read. Ask the sender for it again.',
  'damaged-part': 'The file is damaged and cannot be read to its end. Ask the sender for it again, or open it in Office and save it anew.',
  'main-part-missing': 'The file says it is an Office document, but the document itself is missing from it. Ask the sender for it again.',
  'too-many-entries': 'The file holds far more parts than a document does and was not opened. Do not use it unless you know where it comes from.',
  'unsafe-entry-name': 'The file holds a part that would be written outside its own folder. It was not opened. Do not use it unless you know where it comes from.',
  'repeated-entry-name': 'The file holds the same part twice, so that programs would see different documents in it. It was not opened.',
  'link-entry': 'The file holds a link to a place on the computer. It was not opened. Do not use it unless you know where it comes from.',
  'expands-too-much': 'The file unpacks to far more than a document needs and was not opened. Do not use it unless you know where it comes from.',
  'size-not-true': 'The file is not as large inside as it says. It is damaged or was made to mislead, and was not opened.',
  'document-type': 'The file holds declarations that no Office document needs and that can reach other files. It was not opened.',
  'nested-too-deep': 'The document is nested too deeply to be read. Open it in Office, take tables out of tables, save it, then try again.',
  'too-many-elements': 'The document is too large to be read. Save the part that is needed as a file of its own.',
  'too-much-text': 'The document holds too much text to be read. Save the part that is needed as a file of its own.',
  'too-many-cells': 'The tables are too large to be read. Save the rows that are needed as a file of its own.',
  'too-slow': 'Reading took too long and was stopped. Save the part that is needed as a file of its own, then try again.',
  'too-much-memory': 'Reading needed too much memory and was stopped. Save the part that is needed as a file of its own, then try again.',
  'ledger-not-json': 'This is not the file of a ledger: it cannot be read as JSON. Choose a file that was saved here under Export as JSON.',
  'ledger-other-file': 'This JSON file does not hold a ledger of recommendations. Choose a file that was saved here under Export as JSON.',
  'ledger-newer': 'This ledger was saved by a newer version of Minute Book. Bring Minute Book up to date, then open it again.',
  'ledger-unsound': 'This ledger does not hang together: something in it was changed, or is missing. Nothing was kept. Ask for the file to be saved again.',
  'paper-file-other': 'This is not the file of a paper. Choose a file that was saved here under Send as file; its name ends in .mbpaper.',
  'paper-file-newer': 'This paper was sent from a newer version of Minute Book. Bring Minute Book up to date, then open it again.',
  'paper-file-unsound': 'This paper does not hang together: something in the file was changed, or is missing. Nothing was kept. Ask for it to be sent again.',
  'paper-file-values': 'This paper holds an amount, a date or another entry that nobody could have entered. Nothing was kept. Ask for it to be sent again.',
  'paper-file-stray-part': 'The file of this paper holds something that does not belong in one. It was not opened. Do not use it unless you know where it comes from.',
  'paper-file-program': 'A file that comes with this paper could run as a program. It was not opened. Ask the sender for the paper without it.',
  'paper-file-picture': 'A picture of this paper is not a picture, or of a kind that is not read here. Nothing was kept. Ask for it to be sent again.',
  'pack-too-large': 'This pack is larger than 100 MB. Unpack it in its folder and open the files you want to read one by one.',
  'pack-empty': 'There is no file in this pack. Ask the sender for it again.',
  'words-missing': 'This file shows its pages as pictures, so there are no words in it to be read here. Open it in the program you have for it.',
  cancelled: 'Reading was stopped.',
} as const;

/** The sentence for a refusal. */
export function refusalSentence(code: RefusalCode): string {
  return SENTENCES[code];
}

/** Every refusal there is, for tests. */
export const REFUSAL_CODES = Object.keys(SENTENCES) as readonly RefusalCode[];

/** Thrown inside the readers only; it leaves them as a value (`rule` error whose `rule` is the code). */
export class ReadRefusal extends Error {
  readonly code: RefusalCode;
  constructor(code: RefusalCode) {
    super(SENTENCES[code]);
    this.name = 'ReadRefusal';
    this.code = code;
  }
}
