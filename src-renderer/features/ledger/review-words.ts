import type { Review } from '@shared/ledger/model';

/** The words for what a review is. */
export const REVIEW_KIND_WORDS: Readonly<Record<Review['kind'], string>> = { review: 'Review', report: 'Report', inspection: 'Inspection', audit: 'Audit', meeting: 'Meeting' };
