import { roomHead, type RoomFacts } from '@shared/documents/build-sign-in-sheet';
import { textRuns, type Block, type DocumentModel } from '@shared/documents/document-model';
import { meetingDocument } from '@shared/documents/meeting-frame';
import { formatDay } from '@shared/kernel/calendar-day';

/** Name plates, one a landscape page to be folded along its middle, after a cover that says who they are for. */
export function buildNamePlates(facts: RoomFacts): DocumentModel {
  const cover: Block[] = [
    ...roomHead(facts, `Name plates: ${facts.body}`),
    { type: 'paragraph', look: 'body', indent: 'none', keepWithNext: false, runs: textRuns(`${facts.people.length === 1 ? 'One name plate follows' : `${String(facts.people.length)} name plates follow`}, one on each page. Fold each page along its middle; this page stays behind.`) },
  ];
  const model = meetingDocument('other', facts, { title: `Name plates for the ${facts.body}, ${formatDay(facts.date)}`, subject: `Name plates for the meeting on ${formatDay(facts.date)}` }, cover);
  const plates = facts.people.flatMap(({ name, what }, index): Block[] => [
    ...(index === 0 ? [] : [{ type: 'pageBreak' } as const]),
    { type: 'paragraph', look: 'plate', indent: 'none', keepWithNext: true, runs: textRuns(name) },
    { type: 'paragraph', look: 'plateLine', indent: 'none', keepWithNext: false, runs: textRuns(what) },
  ]);
  return plates.length === 0 ? model : { ...model, sections: [...model.sections, { orientation: 'landscape', blocks: plates }] };
}
