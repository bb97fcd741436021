import { describe, expect, it } from 'vitest';
import type { Classification, DocumentKind, DocumentStatus } from '@shared/documents/document-model';
import { exemptSentence, pageMarks } from '@shared/documents/page-marks';

describe('marks on every page', () => {
  it.each<[Classification, DocumentStatus, DocumentKind, readonly string[]]>([
    [{ type: 'open' }, 'final', 'report', []],
    [{ type: 'open' }, 'draft', 'minutes', ['Draft minutes, subject to approval at the next meeting']],
    [{ type: 'open' }, 'forApproval', 'minutes', ['Draft minutes for approval']],
    [{ type: 'open' }, 'draft', 'agenda', ['Draft']],
    [{ type: 'open' }, 'approved', 'minutes', []],
    [{ type: 'exempt', paragraphs: ['3'], appliesTo: null }, 'final', 'report', ['Not for publication: exempt, Schedule 12A, paragraph 3']],
    [{ type: 'exempt', paragraphs: ['1', '3'], appliesTo: 'Appendix B' }, 'draft', 'report', ['Part exempt (Appendix B). Not for publication: exempt, Schedule 12A, paragraphs 1 and 3', 'Draft']],
    [{ type: 'exempt', paragraphs: [], appliesTo: null }, 'final', 'report', ['Not for publication: exempt information']],
    [{ type: 'confidential', appliesTo: null }, 'final', 'report', ['Not for publication: confidential information']],
  ])('%j %s %s', (classification, status, kind, expected) => {
    expect(pageMarks({ classification, status, kind })).toEqual(expected);
  });

  it('does not name a paragraph that nobody gave', () => {
    expect(exemptSentence({ type: 'exempt', paragraphs: [], appliesTo: null })).toBe('Not for publication. This paper contains exempt information under Schedule 12A to the Local Government Act 1972 (as amended).');
  });
});
