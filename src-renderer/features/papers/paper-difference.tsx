import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { ArrowSwap16Regular, CheckmarkCircle16Regular, DismissCircle16Regular } from '@fluentui/react-icons';
import { useId } from 'react';
import type { PaperPiece } from '@shared/papers/content/compare-papers';
import { mb, media, type } from '@renderer/theme/tokens';
import { Stretches } from '@renderer/ui/difference';
import { StatusChip } from '@renderer/ui/status-chip';
import type { ChipShape, ChipTone } from '@renderer/ui/status-chip';

const useStyles = makeStyles({
  whole: { display: 'flex', flexDirection: 'column', gap: '10px', minHeight: 0 },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  count: { ...type.dense, color: mb.text2, marginInlineEnd: 'auto' },
  list: { display: 'flex', flexDirection: 'column', gap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
  piece: { display: 'flex', flexDirection: 'column', gap: '4px', border: `1px solid ${mb.line}`, borderRadius: '6px', padding: '8px 10px', backgroundColor: mb.surface },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', rowGap: '4px' },
  place: { ...type.dense, fontWeight: 600, color: mb.text1, overflowWrap: 'anywhere' },
  chip: { marginInlineStart: 'auto', [media.small]: { marginInlineStart: 0 } },
  words: { ...type.body, color: mb.text1, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  note: { ...type.caption, color: mb.text3 },
  none: { ...type.dense, color: mb.text2 },
});

const CHANGES: Readonly<Record<PaperPiece['change'], { readonly words: string; readonly tone: ChipTone; readonly shape: ChipShape }>> = {
  changed: { words: 'Changed', tone: 'accent', shape: 'half' },
  added: { words: 'Added', tone: 'good', shape: 'circle' },
  removed: { words: 'Taken out', tone: 'bad', shape: 'diamond' },
  moved: { words: 'Moved', tone: 'neutral', shape: 'none' },
};

type PaperDifferenceProps = {
  readonly pieces: readonly PaperPiece[];
  /** The pieces that are to be taken over, where they can be chosen. */
  readonly accepted?: ReadonlySet<string>;
  /** Pieces were ticked or their ticks taken away. */
  readonly onAccept?: (ids: readonly string[], taken: boolean) => void;
};

/** What differs between two wordings of a paper, piece by piece; where it can be chosen, each with a tick for taking it over. */
export function PaperDifference({ pieces, accepted, onAccept }: PaperDifferenceProps) {
  const styles = useStyles();
  if (pieces.length === 0) return <p className={styles.none}>Nothing differs.</p>;
  const choosing = accepted !== undefined && onAccept !== undefined;
  const ids = pieces.map(({ id }) => id);
  const taken = ids.filter((id) => accepted?.has(id) === true).length;
  return (
    <div className={styles.whole}>
      {choosing && (
        <div className={styles.bar} role="group" aria-label="All differences">
          <span className={styles.count} aria-live="polite">
            {taken} of {pieces.length} to take over
          </span>
          <Button size="small" icon={<CheckmarkCircle16Regular />} disabledFocusable={taken === pieces.length} onClick={() => onAccept(ids, true)}>
            Take all
          </Button>
          <Button size="small" icon={<DismissCircle16Regular />} disabledFocusable={taken === 0} onClick={() => onAccept(ids, false)}>
            Leave all
          </Button>
        </div>
      )}
      <ul className={styles.list} aria-label="Differences">
        {pieces.map((piece) => (
          <Piece key={piece.id} piece={piece} taken={accepted?.has(piece.id) === true} onTake={choosing ? (take) => onAccept([piece.id], take) : null} />
        ))}
      </ul>
    </div>
  );
}

function Piece({ piece, taken, onTake }: { readonly piece: PaperPiece; readonly taken: boolean; readonly onTake: ((take: boolean) => void) | null }) {
  const styles = useStyles();
  const wordsId = useId();
  const { words, tone, shape } = CHANGES[piece.change];
  return (
    <li className={styles.piece}>
      <div className={styles.head}>
        {onTake === null ? (
          <span className={styles.place}>{piece.place}</span>
        ) : (
          <Checkbox checked={taken} aria-describedby={wordsId} label={<span className={styles.place}>{piece.place}</span>} onChange={(_event, data) => onTake(data.checked === true)} />
        )}
        <StatusChip small tone={tone} shape={shape} className={styles.chip}>
          {piece.moved && piece.change === 'moved' && <ArrowSwap16Regular aria-hidden="true" />}
          {words}
          {piece.moved && piece.change === 'changed' && ' and moved'}
        </StatusChip>
      </div>
      <div id={wordsId}>
        {piece.words.length > 0 && (
          <p className={styles.words}>
            <Stretches stretches={piece.words.map((stretch) => ({ ...stretch, text: `${stretch.text} ` }))} />
          </p>
        )}
        {piece.note !== '' && <p className={styles.note}>{piece.note}</p>}
      </div>
    </li>
  );
}
