import type { Block, DocumentModel, TableBlock } from '@shared/documents/document-model';
import { bodyDocument, type BodyFrame } from '@shared/documents/body-frame';
import { plainHeading } from '@shared/documents/meeting-frame';
import { lines, plainParagraph, plainTable } from '@shared/documents/plain-blocks';
import { formatDay } from '@shared/kernel/calendar-day';
import type { StatutoryLine, StatutoryTable } from '@shared/reporting/model';
import { attendanceWords } from '@shared/reporting/statutory-table';

/** Everything the statutory table is made of. */
export type StatutoryTableFacts = Omit<BodyFrame, 'status'> & { readonly table: StatutoryTable };

/** What those who govern publish about themselves (domain.md M7): governors of the last twelve months, associate members with their vote, committees. */
export function buildStatutoryTable(facts: StatutoryTableFacts): DocumentModel {
  const { table, body } = facts;
  const blocks: Block[] = [plainParagraph(`Everybody who was in office from ${formatDay(table.since)} to ${formatDay(table.on)}. Attendance is that of the academic year ${table.year}.`, 'lead')];
  blocks.push(plainHeading('Governors'));
  blocks.push(table.governors.length === 0 ? plainParagraph('Nobody was in office in this time.') : peopleTable('Governors of the last twelve months with appointment, term, interests and attendance', 'Name', table.year, table.governors, 'Interests'));
  if (table.associates.length > 0) blocks.push(plainHeading('Associate members'), peopleTable('Associate members of the last twelve months with their voting rights', 'Name', table.year, table.associates, 'Interests'));
  if (table.committees.length > 0) {
    blocks.push(plainHeading('Committees'));
    blocks.push(
      plainTable('Committees with their chair and remit', [{ header: 'Committee', width: 28, align: 'left' }, { header: 'Chair', width: 24, align: 'left' }, { header: 'Remit', width: 48, align: 'left' }], table.committees.map(({ name, chair, remit }) => [lines(name), lines(chair || 'No chair is named'), lines(remit || 'No remit is recorded')])),
    );
  }
  return bodyDocument('other', { ...facts, status: 'final' }, { title: `Governors of the ${body}`, subject: `As published on ${formatDay(table.on)}` }, 'landscape', blocks);
}

function peopleTable(description: string, header: string, year: string, people: readonly StatutoryLine[], interests: string): TableBlock {
  const columns: TableBlock['columns'] = [
    { header, width: 17, align: 'left' },
    { header: 'Role', width: 13, align: 'left' },
    { header: 'Appointed by', width: 15, align: 'left' },
    { header: 'Appointed on', width: 14, align: 'left' },
    { header: 'Term of office', width: 18, align: 'left' },
    { header: 'Date left', width: 13, align: 'left' },
    { header: interests, width: 27, align: 'left' },
    { header: `Attendance ${year}`, width: 16, align: 'left' },
  ];
  return plainTable(
    description,
    columns,
    people.map((person) => [
      lines(person.name),
      lines(person.role || 'Governor', person.votingRight),
      lines(person.appointedBy || 'Not recorded'),
      lines(person.appointedOn === null ? 'Not recorded' : formatDay(person.appointedOn)),
      lines(...person.terms),
      lines(person.leftOn === null ? 'In office' : formatDay(person.leftOn)),
      person.interests.length === 0 ? lines('None declared') : lines(...person.interests),
      lines(attendanceWords(person.attendance) || 'No meeting in that year'),
    ]),
  );
}
