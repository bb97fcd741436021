import type { ReadBlock, ReportReading } from '@shared/papers/report-reading';
import type { PaperTemplate } from '@shared/papers/templates/paper-template';

/** Where a person puts a piece that fitted nowhere: the key of a section, `leaveOut`, or null while it is not decided. */
export type Place = string | null;

/** The place of a piece that is not taken over. */
export const LEAVE_OUT = 'leave-out';

/** The reading with each piece where the person put it: behind the text of its section. What was left out is gone from it; what is not decided stays. */
export function placePieces(reading: ReportReading, places: readonly Place[], template: PaperTemplate): ReportReading {
  const put = new Map<string, ReadBlock[]>();
  const undecided: ReadBlock[] = [];
  reading.unplaced.forEach((block, index) => {
    const place = places[index] ?? null;
    if (place === null) undecided.push(block);
    else if (place !== LEAVE_OUT) put.set(place, [...(put.get(place) ?? []), block]);
  });
  const sections = template.sections.flatMap((section) => {
    const read = reading.sections.find((candidate) => candidate.key === section.key);
    const added = put.get(section.key) ?? [];
    if (read) return [{ ...read, blocks: [...read.blocks, ...added] }];
    return added.length === 0 ? [] : [{ key: section.key, heading: section.heading, certain: true, blocks: added, implications: [] }];
  });
  return { ...reading, sections, unplaced: undecided };
}
