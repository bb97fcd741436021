/**
 * The names of what theme/tokens.css defines, for `makeStyles`: `backgroundColor: mb.surface`.
 *
 * Colours speak by meaning, not by hue: `good`, `attention`, `bad`, `part2` (Part 2 and challenge), `action`, `neutral` each
 * have a text colour, a ground and a border (`good`, `goodGround`, `goodLine`).
 */
export const mb = {
  canvas: 'var(--mb-canvas)',
  surface: 'var(--mb-surface)',
  sub: 'var(--mb-sub)',
  rail: 'var(--mb-rail)',
  hover: 'var(--mb-hover)',
  pressed: 'var(--mb-pressed)',

  text1: 'var(--mb-text-1)',
  text2: 'var(--mb-text-2)',
  text3: 'var(--mb-text-3)',

  line: 'var(--mb-line)',
  softLine: 'var(--mb-soft-line)',
  /** The border of a control: 3 to 1 at least (WCAG 1.4.11). */
  outline: 'var(--mb-outline)',

  accent: 'var(--mb-accent)',
  accentHover: 'var(--mb-accent-hover)',
  accentPressed: 'var(--mb-accent-pressed)',
  onAccent: 'var(--mb-on-accent)',
  accentTint: 'var(--mb-accent-tint)',
  accentTintHover: 'var(--mb-accent-tint-hover)',
  accentTintText: 'var(--mb-accent-tint-text)',
  accentLine: 'var(--mb-accent-line)',

  good: 'var(--mb-good)',
  goodGround: 'var(--mb-good-ground)',
  goodLine: 'var(--mb-good-line)',
  attention: 'var(--mb-attention)',
  attentionGround: 'var(--mb-attention-ground)',
  attentionLine: 'var(--mb-attention-line)',
  bad: 'var(--mb-bad)',
  badGround: 'var(--mb-bad-ground)',
  badLine: 'var(--mb-bad-line)',
  part2: 'var(--mb-part2)',
  part2Ground: 'var(--mb-part2-ground)',
  part2Line: 'var(--mb-part2-line)',
  action: 'var(--mb-action)',
  actionGround: 'var(--mb-action-ground)',
  actionLine: 'var(--mb-action-line)',
  neutral: 'var(--mb-neutral)',
  neutralGround: 'var(--mb-neutral-ground)',
  neutralLine: 'var(--mb-neutral-line)',

  paper: 'var(--mb-paper)',
  onPaper: 'var(--mb-on-paper)',
  onPaperQuiet: 'var(--mb-on-paper-quiet)',
  paperLine: 'var(--mb-paper-line)',

  shadowCard: 'var(--mb-shadow-card)',
  shadowMenu: 'var(--mb-shadow-menu)',
  shadowToast: 'var(--mb-shadow-toast)',
  scrim: 'var(--mb-scrim)',

  font: 'var(--mb-font)',
  fontDocument: 'var(--mb-font-document)',

  /** What "Larger text" adds to the height of a row: `minHeight: \`calc(33px + ${mb.rowExtra})\``. */
  rowExtra: 'var(--mb-row-extra)',
  /** 120 ms for hover, focus and menus; 0 where the person asked for less motion. */
  quick: 'var(--mb-quick)',
  /** 180 ms for a drawer. */
  slow: 'var(--mb-slow)',
} as const;

/**
 * The type scale, to spread into a `makeStyles` rule: `title: { ...type.pageTitle }`.
 * Sizes follow "Larger text" by themselves; numbers that line up or change add `...tabular`.
 */
export const type = {
  pageTitle: { fontSize: 'var(--mb-page-title-size)', lineHeight: 'var(--mb-page-title-line)', fontWeight: 600, letterSpacing: '-0.2px' },
  sectionTitle: { fontSize: 'var(--mb-section-title-size)', lineHeight: 'var(--mb-section-title-line)', fontWeight: 600 },
  cardTitle: { fontSize: 'var(--mb-card-title-size)', lineHeight: 'var(--mb-card-title-line)', fontWeight: 600 },
  body: { fontSize: 'var(--mb-body-size)', lineHeight: 'var(--mb-body-line)', fontWeight: 400 },
  dense: { fontSize: 'var(--mb-dense-size)', lineHeight: 'var(--mb-dense-line)', fontWeight: 400 },
  caption: { fontSize: 'var(--mb-caption-size)', lineHeight: 'var(--mb-caption-line)', fontWeight: 400 },
  capture: { fontSize: 'var(--mb-capture-size)', lineHeight: 'var(--mb-capture-line)', fontWeight: 400 },
} as const;

/** Tabular figures. */
export const tabular = { fontVariantNumeric: 'tabular-nums' } as const;

/** Media queries of the four layouts (1440 is what needs no query). Chromium counts css px, so 200 % zoom of 1440 is 720. */
export const media = {
  /** 1024 and less: the right pane becomes a drawer, the rail is 64 wide. */
  medium: '@media (max-width: 1199px)',
  /** 720 and less: one pane, the rail becomes a menu button. */
  small: '@media (max-width: 799px)',
  /** 320: chips wrap, one column. */
  tiny: '@media (max-width: 479px)',
  forced: '@media (forced-colors: active)',
} as const;
