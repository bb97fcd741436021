import { makeStyles, mergeClasses, shorthands } from '@fluentui/react-components';
import { ChevronDown12Regular } from '@fluentui/react-icons';
import { memo } from 'react';
import type { asksOffered } from '@shared/agenda/agenda-settings';
import { askWordsOf } from '@shared/agenda/model';
import type { AskType } from '@shared/agenda/model';
import { PUBLICITY_WORDS, publicitySchema } from '@shared/kernel/publicity';
import type { Publicity } from '@shared/kernel/publicity';
import { mb, media, type } from '@renderer/theme/tokens';
import { StatusShape } from '@renderer/ui/status-chip';
import { useRowLabel } from './row-name';

const useStyles = makeStyles({
  frame: { position: 'relative', display: 'inline-flex', alignItems: 'center', maxWidth: '100%', borderRadius: '4px', ':hover [data-chevron]': { visibility: 'visible' }, ':focus-within [data-chevron]': { visibility: 'visible' }, ':hover > select': { paddingInlineEnd: '18px' }, ':focus-within > select': { paddingInlineEnd: '18px' } },
  select: {
    appearance: 'none',
    fontFamily: 'inherit',
    ...type.caption,
    fontWeight: 500,
    minHeight: '24px',
    padding: '0 6px',
    borderRadius: '4px',
    border: '1px solid transparent',
    maxWidth: '100%',
    cursor: 'pointer',
    textOverflow: 'ellipsis',
    [media.forced]: { border: '1px solid ButtonText' },
  },
  // As wide as the choice; Griffel's types do not know the property yet.
  asWideAsChoice: { fieldSizing: 'content' } as Record<string, string>,
  marked: { paddingInlineStart: '22px' },
  shape: { position: 'absolute', left: '7px', pointerEvents: 'none', display: 'flex' },
  chevron: { position: 'absolute', right: '4px', pointerEvents: 'none', display: 'flex', visibility: 'hidden', color: 'inherit' },
  // The list of choices takes the colours of the page, not of the chip.
  option: { backgroundColor: mb.surface, color: mb.text1 },
  accent: { color: mb.accentTintText, backgroundColor: mb.accentTint, ...shorthands.borderColor(mb.accentLine) },
  action: { color: mb.action, backgroundColor: mb.actionGround, ...shorthands.borderColor(mb.actionLine) },
  neutral: { color: mb.neutral, backgroundColor: mb.neutralGround, ...shorthands.borderColor(mb.neutralLine) },
  part2: { color: mb.part2, backgroundColor: mb.part2Ground, ...shorthands.borderColor(mb.part2Line) },
  plain: { color: mb.text3, backgroundColor: 'transparent', fontWeight: 400, ':hover': { ...shorthands.borderColor(mb.outline) } },
});

const ASK_TONE = { decision: 'accent', steer: 'action', discussion: 'neutral', noting: 'neutral', information: 'neutral' } as const satisfies Record<AskType, string>;

/** One of the words that can be chosen for what is asked. */
export type Ask = ReturnType<typeof asksOffered>[number];

type AskCellProps = { readonly id: string; readonly ask: AskType; readonly askWords: string; readonly asks: readonly Ask[]; readonly choose: (id: string, ask: AskType, askWords: string) => void };

/** What the body is asked to do with an item: a chip that is a list of choices. Words the body no longer offers stay on the items that have them. */
export const AskCell = memo(function AskCell({ id, ask, askWords, asks, choose }: AskCellProps) {
  const styles = useStyles();
  const label = useRowLabel(id, 'Ask of');
  const offered = asks.find((one) => one.askType === ask && one.askWords === askWords);
  const options = offered ? asks : [{ askType: ask, askWords, words: askWordsOf({ askType: ask, askWords }) }, ...asks];
  return (
    <span className={styles.frame}>
      <select
        className={mergeClasses(styles.select, styles.asWideAsChoice, styles[ASK_TONE[ask]])}
        {...label}
        data-sortable-control="ask"
        value={String(options.findIndex((one) => one.askType === ask && one.askWords === askWords))}
        onChange={(event) => {
          const chosen = options[Number(event.target.value)];
          if (chosen) choose(id, chosen.askType, chosen.askWords);
        }}
      >
        {options.map((option, index) => (
          <option key={`${option.askType} ${option.words}`} value={String(index)} className={styles.option}>
            {option.words}
          </option>
        ))}
      </select>
      <Chevron className={styles.chevron} />
    </span>
  );
});

/** Who may see an item. Exempt and confidential carry the padlock and the violet of Part 2. */
export const PublicityCell = memo(function PublicityCell({ id, publicity, paragraphs, choose }: { readonly id: string; readonly publicity: Publicity; readonly paragraphs: string; readonly choose: (id: string, publicity: Publicity) => void }) {
  const styles = useStyles();
  const label = useRowLabel(id, 'Publicity of');
  const closed = publicity !== 'open';
  return (
    <span className={mergeClasses(styles.frame)}>
      <select
        className={mergeClasses(styles.select, styles.asWideAsChoice, closed ? styles.part2 : styles.plain, closed && styles.marked)}
        {...label}
        data-sortable-control="publicity"
        value={publicity}
        onChange={(event) => choose(id, publicitySchema.parse(event.target.value))}
      >
        {publicitySchema.options.map((option) => (
          <option key={option} value={option} className={styles.option}>
            {option === 'exempt' && option === publicity && paragraphs !== '' ? `${PUBLICITY_WORDS[option]} ¶${paragraphs}` : PUBLICITY_WORDS[option]}
          </option>
        ))}
      </select>
      {closed && (
        <span className={mergeClasses(styles.shape, styles.part2)}>
          <StatusShape shape="padlock" />
        </span>
      )}
      <Chevron className={styles.chevron} />
    </span>
  );
});

function Chevron({ className }: { readonly className: string }) {
  return (
    <span className={className} data-chevron aria-hidden="true">
      <ChevronDown12Regular />
    </span>
  );
}
