import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packNames } from '@shared/pack/pack-names';
import { packEntries, packGaps } from '@shared/pack/pack-order';
import type { PackEntry } from '@shared/pack/pack-order';
import { FACTS, packFile, packItem, packPaper } from './pack-facts';

const idOf = (entry: PackEntry): string => (entry.kind === 'paper' ? entry.paper.id : entry.file.id);

describe('the order of a pack', () => {
  it('goes by item: papers in their order, each with its files, then the files of the item; last what is on no item', () => {
    expect(packEntries(FACTS, 'members').map(idOf)).toEqual(['onItem', 'marked', 'early', 'onPaper', 'late', 'secret', 'onSecret', 'openOnExempt', 'loose', 'onBinned', 'onMeeting']);
  });

  it('holds for the public only what is open by every mark: its own, its item’s and its paper’s', () => {
    expect(packEntries(FACTS, 'public').map(idOf)).toEqual(['onItem', 'early', 'onPaper', 'late', 'loose', 'onBinned', 'onMeeting']);
    expect(packEntries(FACTS, 'members').map((entry) => [idOf(entry), entry.publicity]).filter(([, publicity]) => publicity !== 'open')).toEqual([['marked', 'exempt'], ['secret', 'confidential'], ['onSecret', 'confidential'], ['openOnExempt', 'exempt']]);
  });

  it('has in every public pack nothing that is not open, whatever the marks', () => {
    const mark = fc.constantFrom('open' as const, 'exempt' as const, 'confidential' as const);
    fc.assert(fc.property(fc.array(fc.tuple(mark, mark, mark), { maxLength: 8 }), (marks) => {
      const facts = {
        items: marks.map(([publicity], index) => packItem(String(index), { publicity })),
        papers: marks.map(([, publicity], index) => packPaper(`p${String(index)}`, String(index), { publicity })),
        files: marks.map(([, , publicity], index) => packFile(`f${String(index)}`, null, { paperId: `p${String(index)}`, publicity })),
      };
      const open = packEntries(facts, 'public');
      const wanted = marks.flatMap((three, index) => (three[0] === 'open' && three[1] === 'open' ? [`p${String(index)}`, ...(three[2] === 'open' ? [`f${String(index)}`] : [])] : []));
      expect(open.map(idOf)).toEqual(wanted);
    }));
  });

  it('says what a clerk may want to see to', () => {
    expect(packGaps(FACTS).map(({ sentence }) => sentence)).toEqual([
      'Item 2 is withdrawn: its paper is left out.',
      'Item 5 asks for a steer and has no paper.',
      '“Paper loose” is on no item: it comes last.',
      '“Paper early” is still a draft.',
    ]);
    expect(packGaps({ items: [packItem('3', { askType: 'decision', minutesLinked: true })], papers: [], files: [] }).map(({ sentence }) => sentence)).toEqual(['The minutes for item 3 go out by themselves. To have them in the pack, attach their Word file to the item.']);
    expect(packGaps({ items: [packItem('3', { askType: 'decision', minutesLinked: true })], papers: [], files: [packFile('minutes', '3')] })).toEqual([]);
    expect(packGaps({ items: [packItem('', { kind: 'break', askType: 'decision' })], papers: [], files: [] })).toEqual([]);
  });
});

describe('the names in a pack', () => {
  const names = (labels: readonly (string | null)[], title = 'Plan'): readonly string[] =>
    packNames(labels.map((label, index): PackEntry => ({ kind: 'paper', item: label === null ? null : packItem(label), publicity: 'open', paper: packPaper(String(index), label, { title }) })));

  it('begin with the item’s number so that a folder shows them in order', () => {
    expect(names(['5', '5', '12', null, null])).toEqual(['05.1 Plan.docx', '05.2 Plan.docx', '12.1 Plan.docx', 'Other 1 Plan.docx', 'Other 2 Plan.docx']);
    expect(names(['5', '5.1', '5.1', '5.2'])).toEqual(['05.00.1 Plan.docx', '05.01.1 Plan.docx', '05.01.2 Plan.docx', '05.02.1 Plan.docx']);
    expect(names(['1', '1(a)', '1(a)(i)'])).toEqual(['01.00.1 Plan.docx', '01.a.00.1 Plan.docx', '01.a.i.1 Plan.docx']);
    expect(names(['A', 'A1', 'B'])).toEqual(['A.00.1 Plan.docx', 'A.01.1 Plan.docx', 'B.1 Plan.docx']);
    expect(names(['99', '161'])).toEqual(['099.1 Plan.docx', '161.1 Plan.docx']);
  });

  it('sort as the agenda runs, for agendas of up to ninety-nine items with sub-items', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: 20 })), { selector: ([item, sub]) => `${String(item)}.${String(sub)}`, maxLength: 30 }), (pairs) => {
      const labels = pairs.toSorted((one, other) => one[0] - other[0] || one[1] - other[1]).map(([item, sub]) => (sub === 0 ? String(item) : `${String(item)}.${String(sub)}`));
      const given = names(labels);
      expect(given.toSorted()).toEqual(given);
    }));
  });

  it('keep the ending of a file, are safe and never alike', () => {
    const entries: readonly PackEntry[] = [
      { kind: 'file', item: packItem('2'), publicity: 'open', file: packFile('a', '2', { title: 'CON', fileName: 'CON.txt' }) },
      { kind: 'file', item: packItem('2'), publicity: 'open', file: packFile('b', '2', { title: 'Costs: 50%? <draft>', fileName: 'costs.XLSX' }) },
      { kind: 'file', item: packItem('2'), publicity: 'open', file: packFile('c', '2', { title: 'x'.repeat(300), fileName: 'x.pdf' }) },
    ];
    expect(packNames(entries)).toEqual(['02.1 CON document.txt', '02.2 Costs 50% draft.XLSX', `02.3 ${'x'.repeat(90)}.pdf`]);
  });
});
