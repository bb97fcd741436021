import { exemptParagraphs } from '../agenda/exempt-paragraphs';

/** How the Act is spoken of on agendas and on files: each stands on open papers as on those that are not. */
const OF_THE_ACT = ['to the Local Government Act 1972', 'of the Local Government Act 1972', 'to that Act', 'to the Act', 'of the Act', 'of that Act'];
const BEFORE = [
  'Not for publication by virtue of',
  'Not for publication. This report contains exempt information as defined in',
  'under section 100A(4) of the Local Government Act 1972, the press and public be excluded from the meeting on the grounds that it involves the likely disclosure of exempt information as defined in',
  'under section 100A(4) of the Local Government Act 1972, the public be excluded from the meeting for the following items of business on the grounds that they involve the likely disclosure of exempt information as defined in',
];
const AFTER = 'and that the public interest in maintaining the exemption outweighs the public interest in disclosing the information';

/**
 * Sentences of the law that stand on nearly every file that is not open, and on every agenda that says so: they give nothing away. The words
 * are those of the Local Government Act 1972, section 100A and Schedule 12A, and of notices that refer to them.
 */
export const STATUTORY_PHRASES: readonly string[] = [false, true].flatMap((inWales) =>
  exemptParagraphs(inWales).flatMap(({ number, words }) => BEFORE.flatMap((before) => OF_THE_ACT.flatMap((act) => ['', ' (as amended)'].flatMap((amended) => [words, AFTER].map((after) => `${before} paragraph ${number} of Part ${inWales ? '4' : '1'} of Schedule 12A ${act}${amended}, ${after}`))))),
);
