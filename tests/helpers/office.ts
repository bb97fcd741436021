import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const SOFFICE = '/usr/bin/soffice';

/** Whether LibreOffice is on this machine. Setup installs it, so that CI has it. */
export const hasOffice = existsSync(SOFFICE);

/** What a macro may use: finding words, Enter, comments. Each edit is a line or two of LibreOffice's own Basic. */
const BASIC_HELPERS = `
Function Found(doc, words)
  search = doc.createSearchDescriptor()
  search.SearchString = words
  Found = doc.findFirst(search)
End Function

Sub NewParagraphAfter(doc, words, fresh)
  at = Found(doc, words)
  cursor = at.getText().createTextCursorByRange(at.getEnd())
  cursor.gotoEndOfParagraph(False)
  at.getText().insertControlCharacter(cursor, com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK, False)
  at.getText().insertString(cursor, fresh, False)
End Sub

Sub RemoveParagraph(doc, words)
  at = Found(doc, words)
  cursor = at.getText().createTextCursorByRange(at.getStart())
  cursor.gotoStartOfParagraph(False)
  cursor.gotoNextParagraph(True)
  cursor.setString("")
End Sub

Sub Comment(doc, words, who, said)
  at = Found(doc, words)
  note = doc.createInstance("com.sun.star.text.textfield.Annotation")
  Dim moment As New com.sun.star.util.DateTime
  moment.Year = 2026 : moment.Month = 12 : moment.Day = 5 : moment.Hours = 10 : moment.Minutes = 4
  note.Author = who
  note.Content = said
  note.DateTimeValue = moment
  at.getText().insertTextContent(at, note, True)
End Sub
`;

/**
 * Opens a Word file in LibreOffice, without a window, carries out edits in its own Basic (`doc` is the document) and saves it as Word again.
 * @param folder a folder of the test's own; the profile of LibreOffice lies in it too
 */
export function editInOffice(folder: string, source: string, target: string, edits: string): void {
  const profile = path.join(folder, 'office-profile');
  const library = path.join(profile, 'user/basic/Standard');
  const soffice = (...parameters: readonly string[]): void => {
    execFileSync(SOFFICE, [`-env:UserInstallation=file://${profile}`, '--headless', ...parameters], { stdio: 'ignore', timeout: 110_000 });
  };
  // The first start lays out the profile, with an empty module in it.
  if (!existsSync(library)) soffice('--convert-to', 'txt:Text', '--outdir', path.join(folder, 'office-first'), source);
  mkdirSync(library, { recursive: true });
  const basic = `${BASIC_HELPERS}
Sub Edit(source, target)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  doc = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, hidden())
  ${edits}
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  filter(0).Name = "FilterName" : filter(0).Value = "MS Word 2007 XML"
  doc.storeToURL(ConvertToURL(target), filter())
  doc.close(True)
End Sub`;
  const escaped = basic.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
  writeFileSync(path.join(library, 'Module1.xba'), `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">\n<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${escaped}</script:module>`);
  soffice(`macro:///Standard.Module1.Edit(${source},${target})`);
  if (!existsSync(target)) throw new Error('LibreOffice did not save the file: the macro has a mistake.');
}
