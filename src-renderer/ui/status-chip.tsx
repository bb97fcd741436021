import { makeStyles, mergeClasses, shorthands } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { mb, media, type } from '@renderer/theme/tokens';

/** What a chip's colour means. `plain` is the surface with a line: a number or a fact, not a state. */
export type ChipTone = 'good' | 'attention' | 'bad' | 'part2' | 'action' | 'neutral' | 'accent' | 'plain';

/**
 * The shape that says the same as the colour: circle good, triangle attention, diamond bad, tick done, half circle partly or
 * in hand, ring none yet, bar nothing, padlock exempt, pause resting. Kinds (not states) have `none`.
 */
export type ChipShape = 'circle' | 'triangle' | 'diamond' | 'tick' | 'half' | 'ring' | 'bar' | 'padlock' | 'pause' | 'none';

const useStyles = makeStyles({
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    minHeight: '22px',
    paddingInline: '8px',
    borderRadius: '4px',
    border: '1px solid transparent',
    ...type.caption,
    fontWeight: 500,
    whiteSpace: 'nowrap',
    maxWidth: '100%',
    [media.tiny]: { whiteSpace: 'normal' },
  },
  small: { minHeight: '20px', paddingInline: '6px' },
  shape: { flexShrink: 0, width: '10px', height: '10px', fill: 'currentColor', stroke: 'none' },
  good: { color: mb.good, backgroundColor: mb.goodGround, ...shorthands.borderColor(mb.goodLine) },
  attention: { color: mb.attention, backgroundColor: mb.attentionGround, ...shorthands.borderColor(mb.attentionLine) },
  bad: { color: mb.bad, backgroundColor: mb.badGround, ...shorthands.borderColor(mb.badLine) },
  part2: { color: mb.part2, backgroundColor: mb.part2Ground, ...shorthands.borderColor(mb.part2Line) },
  action: { color: mb.action, backgroundColor: mb.actionGround, ...shorthands.borderColor(mb.actionLine) },
  neutral: { color: mb.neutral, backgroundColor: mb.neutralGround, ...shorthands.borderColor(mb.neutralLine) },
  accent: { color: mb.accentTintText, backgroundColor: mb.accentTint, ...shorthands.borderColor(mb.accentLine) },
  plain: { color: mb.text2, backgroundColor: mb.surface, ...shorthands.borderColor(mb.line) },
});

/** The shape alone, for lists of checks where the sentence stands beside it. Decorative: a word must say the same. */
export function StatusShape({ shape, className }: { readonly shape: ChipShape; readonly className?: string }) {
  const styles = useStyles();
  if (shape === 'none') return null;
  return (
    <svg viewBox="0 0 10 10" className={mergeClasses(styles.shape, className)} aria-hidden="true" focusable="false">
      {SHAPES[shape]}
    </svg>
  );
}

const stroke = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.6 } as const;

const SHAPES: Readonly<Record<Exclude<ChipShape, 'none'>, ReactNode>> = {
  circle: <circle cx="5" cy="5" r="4" />,
  triangle: <path d="M5 .8 9.6 9H.4z" />,
  diamond: <path d="M5 .4 9.6 5 5 9.6.4 5z" />,
  tick: <path d="M1.2 5.4 3.9 8.1 8.9 2.4" {...stroke} strokeLinecap="round" strokeLinejoin="round" />,
  half: (
    <>
      <circle cx="5" cy="5" r="3.9" fill="none" stroke="currentColor" strokeWidth="1.2" />
      <path d="M5 1.1a3.9 3.9 0 0 0 0 7.8z" />
    </>
  ),
  ring: <circle cx="5" cy="5" r="3.6" {...stroke} />,
  bar: <path d="M1 5h8" {...stroke} strokeLinecap="round" />,
  padlock: (
    <>
      <rect x="1.4" y="4.2" width="7.2" height="5.2" rx="1" />
      <path d="M3 4.4V3.2a2 2 0 0 1 4 0v1.2" fill="none" stroke="currentColor" strokeWidth="1.3" />
    </>
  ),
  pause: <path d="M2.4 1.4h1.8v7.2H2.4zM5.8 1.4h1.8v7.2H5.8z" />,
};

/** A state: word, shape and colour, in that order of importance. Small in tables. */
export function StatusChip({ tone, shape = 'none', small = false, children, className }: { readonly tone: ChipTone; readonly shape?: ChipShape; readonly small?: boolean; readonly children: ReactNode; readonly className?: string }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.chip, small && styles.small, styles[tone], className)}>
      <StatusShape shape={shape} />
      <span>{children}</span>
    </span>
  );
}
