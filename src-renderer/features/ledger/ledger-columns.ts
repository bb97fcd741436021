import { media } from '@renderer/theme/tokens';

/** Height of a row of the tracker in px, before "Larger text". */
export const ROW_HEIGHT = 62;

/** The columns of the tracker's head and rows, which stand under one another. */
export const columnTemplate = {
  gridTemplateColumns: '32px 104px minmax(200px, 2.6fr) 150px minmax(100px, 1fr) minmax(130px, 1.1fr) 60px 130px',
  [media.medium]: { gridTemplateColumns: '32px 100px minmax(160px, 2fr) minmax(90px, 1fr) minmax(116px, 1fr) 124px' },
} as const;
