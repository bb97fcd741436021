import type { ReadBlock, ReadSection, ReportReading } from '@shared/papers/report-reading';
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
  const sections = sectionsOf(reading, template).flatMap(({ key, heading, read }) => {
    const added = put.get(key) ?? [];
    if (read) return [{ ...read, blocks: [...read.blocks, ...added] }];
    return added.length === 0 ? [] : [{ key, heading, certain: true, blocks: added, implications: [] }];
  });
  return { ...reading, sections, unplaced: undecided };
}

/** A section that text can go to, in the order they print; `number` is null for one that is not printed without words. */
export type SectionPlace = { readonly key: string; readonly heading: string; readonly number: string | null; readonly numbered: boolean; readonly read: ReadSection | null };

/** The sections of a paper as it will be: the template's, then those that stand only in the text. */
export function sectionsOf(reading: ReportReading, template: PaperTemplate): readonly SectionPlace[] {
  let number = 0;
  const known = template.sections.map((section): SectionPlace => {
    const read = reading.sections.find((candidate) => candidate.key === section.key) ?? null;
    if (read !== null || section.required) number += 1;
    return { key: section.key, heading: section.heading, number: read !== null || section.required ? String(number) : null, numbered: section.numbered, read };
  });
  const own = reading.sections.filter((section) => !template.sections.some((candidate) => candidate.key === section.key));
  return [...known, ...own.map((read, index): SectionPlace => ({ key: read.key, heading: read.heading, number: String(number + index + 1), numbered: false, read }))];
}

/** Where pieces without a place most likely belong: with the background, else in the first section that is plain text. */
export function likelyPlace(places: readonly SectionPlace[], template: PaperTemplate): SectionPlace | null {
  const prose = places.filter((place) => place.key !== 'recommendations' && (template.sections.find((section) => section.key === place.key)?.implications.length ?? 0) === 0);
  return places.find((place) => place.key === 'background') ?? prose[0] ?? places[0] ?? null;
}
