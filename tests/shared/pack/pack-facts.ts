import type { PackFacts, PackFile, PackItem, PackPaper } from '@shared/pack/pack-order';

/** An item for a test of packs; its id is its number. */
export function packItem(label: string, more: Partial<PackItem> = {}): PackItem {
  return { id: label, label, title: `Item ${label}`, publicity: 'open', state: 'live', askType: 'noting', kind: 'item', minutesLinked: false, ...more };
}

/** A paper on an item. */
export function packPaper(id: string, item: string | null, more: Partial<PackPaper> = {}): PackPaper {
  return { id, agendaItemId: item, orderKey: '', title: `Paper ${id}`, status: 'cleared', publicity: 'open', ...more };
}

/** A file on an item, or (with `paperId`) on a paper. */
export function packFile(id: string, item: string | null, more: Partial<PackFile> = {}): PackFile {
  return { id, agendaItemId: item, paperId: null, title: `File ${id}`, fileName: `File ${id}.pdf`, byteLength: 2_000, contentHash: 'ab'.repeat(32), publicity: 'open', ...more };
}

/** Three items, the second withdrawn and the last exempt, with papers and files on items, on a paper, on none, and on one that is gone. */
export const FACTS: PackFacts = {
  items: [packItem('1'), packItem('2', { state: 'withdrawn' }), packItem('3', { askType: 'decision' }), packItem('4', { publicity: 'exempt' }), packItem('5', { askType: 'steer' })],
  papers: [packPaper('late', '3', { orderKey: 'a1' }), packPaper('early', '3', { orderKey: 'a0', status: 'draft' }), packPaper('gone', '2'), packPaper('secret', '3', { publicity: 'confidential', orderKey: 'a2' }), packPaper('openOnExempt', '4'), packPaper('loose', null)],
  files: [packFile('onItem', '1'), packFile('onPaper', null, { paperId: 'early' }), packFile('onSecret', null, { paperId: 'secret' }), packFile('onBinned', 'no longer there'), packFile('onMeeting', null), packFile('marked', '1', { publicity: 'exempt' })],
};
