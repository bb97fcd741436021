import type { Client } from '@shared/client-type';
import type { Publicity } from '@shared/kernel/publicity';
import { agendaDocument } from '@main/features/agenda/agenda-document';
import { createPackDocument } from '@main/features/pack/pack-document';
import { reportDocument } from '@main/features/papers/report-document';
import type { AttachmentsRecord } from '@tests/main/attachments/attachments-fixture';

/** The pack as the application puts it together. */
export const packDocument = createPackDocument({ agenda: agendaDocument, report: reportDocument });

const WORDS = 'the council board school governors strategy partnership improvement children attendance report members officers responsibility local authority budget statutory review meeting'.split(' ');

/** Sentences of a given number of words, the same each time for the same seed. */
export function sentences(count: number, seed: number): string {
  let state = seed * 7_919 + 3;
  return Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return WORDS[Math.floor((state / 2_147_483_648) * WORDS.length)] ?? '';
  }).join(' ');
}

/** Writes a paper of so many paragraphs on an item; answers its id. `words` stand in its first paragraph. */
export async function writePaper(test: Pick<AttachmentsRecord, 'client' | 'meetingId' | 'record'>, paper: { readonly itemId: string | null; readonly title: string; readonly paragraphs: number; readonly words?: string; readonly publicity?: Publicity }): Promise<string> {
  const { client } = test;
  const { bodyId } = await client.meetings.get({ id: test.meetingId });
  const { id } = await client.papers.create({ bodyId, meetingId: test.meetingId, agendaItemId: paper.itemId, templateKey: 'education-board-report', title: paper.title });
  await fill(client, id, paper);
  const { publicity } = paper;
  if (publicity !== undefined) await test.record().store.write({ name: 'test', label: 'Mark', kind: 'do' }, (tx) => tx.update('paper', id, { publicity, exemptParagraphs: '["3"]' }));
  return id;
}

async function fill(client: Client, id: string, { title, paragraphs, words = '' }: { readonly title: string; readonly paragraphs: number; readonly words?: string }): Promise<void> {
  const { sections } = await client.papers.get({ id });
  const heads = sections.filter((section) => section.parentId === null);
  await client.papers.fill({ id, reading: {
    title,
    details: [],
    sections: heads.map((section, at) => ({
      key: section.key, heading: section.heading, certain: true, implications: [],
      blocks: Array.from({ length: Math.ceil(paragraphs / heads.length) }, (_, index) => ({ kind: 'numbered' as const, level: 1, runs: [{ text: `${at === 0 && index === 0 ? words : ''} ${sentences(40 + ((at * 13 + index * 29) % 50), title.length * 10_000 + at * 100 + index)}.`.trim() }] })),
    })),
    unplaced: [],
    notes: [],
  } });
}
