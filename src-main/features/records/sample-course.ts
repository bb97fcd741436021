import { generateKeyBetween } from 'fractional-indexing';
import { v7 as uuidV7 } from 'uuid';
import type { Client } from '@shared/client-type';
import { addDays } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import { plainText } from '@shared/text/model';
import { workingDayUntil } from './sample-days';
import type { SampleBlock, SamplePaper } from './sample-paper';

/** Does something through the client as if it were another day, so that steps of the sample lie as far apart as they would. */
export type OnDay = <T>(day: CalendarDay, work: (client: Client) => Promise<T>) => Promise<T>;

const CLERK = 'Hannah Lacey';
const FINANCE = 'Ines Duarte';
const AUTHOR = 'James Holloway';
const DIRECTOR = 'Stephen Calloway';

/** Whom the author asked about an implication of the report on fair access. */
const CONSULTED: Readonly<Record<string, string>> = { financial: `${FINANCE}, Finance`, risk: 'Megan Pryce, Legal Services' };

/** A working day some days before another. */
function before(today: CalendarDay, days: number): CalendarDay {
  return workingDayUntil(addDays(today, -days));
}

/** How the report on fair access read when it was kept first: one figure less, and the governors not asked yet. */
export function firstWording(paper: SamplePaper): SamplePaper {
  const { recommendations = [], consultation = [], ...sections } = paper.sections;
  return {
    ...paper,
    sections: {
      ...sections,
      recommendations: recommendations.map((block, index) => (index === 0 ? { ...block, runs: [{ text: 'Note that 41 pupils were placed, most of them within ten school days.' }] } : block)),
      consultation: consultation.slice(0, 1),
    },
  };
}

/** The report on fair access: kept in its first wording, reworded, submitted, and cleared by the director. It is locked from then on. */
export async function clearReport(onDay: OnDay, today: CalendarDay, paperId: string, paper: SamplePaper): Promise<void> {
  await onDay(before(today, 9), async (client) => {
    for (const { id, key } of (await client.papers.get({ id: paperId })).sections) {
      const name = CONSULTED[key];
      if (name !== undefined) await client.preparation.noteConsulted({ sectionId: id, name, on: before(today, 10) });
    }
    await client.paperWorkflow.keepVersion({ paperId, at: time('16:10'), byName: AUTHOR, note: 'Before the governors were asked' });
  });
  await onDay(before(today, 6), async (client) => {
    for (const key of ['recommendations', 'consultation']) await rewrite(client, paperId, key, paper.sections[key] ?? []);
    await client.paperWorkflow.submit({ paperId, at: time('11:25'), byName: AUTHOR });
  });
  const cleared = before(today, 2);
  await onDay(cleared, (client) => client.paperWorkflow.clear({ paperId, at: time('15:40'), byName: `${DIRECTOR}, Director of Education`, on: cleared }));
}

/** A paper of a meeting whose agenda is out: submitted and cleared, and published where it is `open`. */
export async function publishPaper(onDay: OnDay, today: CalendarDay, paperId: string, open: boolean): Promise<void> {
  await onDay(before(today, 8), (client) => client.paperWorkflow.submit({ paperId, at: time('09:30'), byName: FINANCE }));
  const cleared = before(today, 4);
  await onDay(cleared, (client) => client.paperWorkflow.clear({ paperId, at: time('14:15'), byName: `${DIRECTOR}, Director of Education`, on: cleared }));
  if (open) await onDay(workingDayUntil(today), (client) => client.paperWorkflow.publish({ paperId, at: time('10:20'), byName: CLERK }));
}

/** A paper that waits for whoever clears it. */
export async function submitPaper(onDay: OnDay, today: CalendarDay, paperId: string): Promise<void> {
  await onDay(before(today, 1), (client) => client.paperWorkflow.submit({ paperId, at: time('12:05'), byName: AUTHOR }));
}

/** A forum paper that was submitted and given back, with a remark on what it asks for and one on the whole, the first answered. */
export async function giveBackForumPaper(onDay: OnDay, today: CalendarDay, paperId: string): Promise<void> {
  await onDay(before(today, 7), (client) => client.paperWorkflow.submit({ paperId, at: time('10:00'), byName: FINANCE }));
  const asked = await onDay(before(today, 5), async (client) => {
    const section = (await client.papers.get({ id: paperId })).sections.find(({ key }) => key === 'recommendations');
    const block = section?.blocks[0];
    if (!section || !block) throw new Error('The sample paper asks for nothing');
    const { id } = await client.paperComments.add({ paperId, blockId: block.id, sectionId: section.id, quote: plainText(block.runs), words: 'Say which part of the contingency this comes from, and what is left of it afterwards.', byName: CLERK, at: time('09:45') });
    await client.paperComments.add({ paperId, blockId: null, sectionId: null, quote: '', words: 'Members will ask how the fifteen schools were chosen. One sentence is enough.', byName: 'Robert Ellery', at: time('11:30') });
    await client.paperWorkflow.giveBack({ paperId, at: time('11:50'), byName: CLERK, note: 'Please answer the two comments, then submit it again.' });
    return id;
  });
  await onDay(before(today, 3), (client) => client.paperComments.answer({ commentId: asked, words: 'It is the part kept for schools in difficulty. I will add what is left of it.', byName: FINANCE, at: time('16:20') }));
}

/** Types the words of a section over those that stand in it, paragraph by paragraph, and the rest below them. */
async function rewrite(client: Client, paperId: string, sectionKey: string, wanted: readonly SampleBlock[]): Promise<void> {
  const section = (await client.papers.get({ id: paperId })).sections.find(({ key }) => key === sectionKey);
  if (!section) throw new Error(`The sample paper has no section "${sectionKey}"`);
  let last: string | null = null;
  const changes = wanted.map(({ kind, level, runs }, index) => {
    const there = section.blocks[index];
    last = there?.orderKey ?? generateKeyBetween(last, null);
    return { id: there?.id ?? uuidV7(), kind, level, orderKey: last, runs: [...runs], revision: there?.revision ?? 0 };
  });
  await client.text.save({ ownerKind: 'paperSection', ownerId: section.id, changes, removed: [] });
}

function time(text: string): TimeOfDay {
  return text as TimeOfDay;
}
