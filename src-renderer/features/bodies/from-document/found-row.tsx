import { Button, Checkbox, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { DocumentLine } from '@shared/bodies/reading/body-reading';
import { mb, media, type } from '@renderer/theme/tokens';
import { StatusChip } from '@renderer/ui/status-chip';

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: '32px minmax(0, 1.5fr) minmax(0, 1fr)', columnGap: '10px', rowGap: '6px', alignItems: 'start', padding: '8px 12px', borderBottom: `1px solid ${mb.softLine}`, ':last-child': { borderBottom: 'none' }, [media.small]: { gridTemplateColumns: '32px minmax(0, 1fr)' } },
  fact: { gridTemplateColumns: 'minmax(0, 1.5fr) minmax(0, 1fr)', columnGap: '16px', [media.small]: { gridTemplateColumns: 'minmax(0, 1fr)' } },
  fields: { display: 'flex', flexDirection: 'column', gap: '6px', minWidth: 0 },
  out: { ...type.dense, color: mb.text3, overflowWrap: 'anywhere', paddingBlock: '6px' },
  source: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '5px', minWidth: 0, [media.small]: { gridColumn: '1 / -1' } },
  quote: { ...type.dense, color: mb.text2, overflowWrap: 'anywhere', borderInlineStartWidth: '2px', borderInlineStartStyle: 'solid', borderInlineStartColor: mb.line, paddingInlineStart: '8px', marginBlock: '0', marginInline: '0' },
  long: { maxHeight: '7.5em', overflowY: 'auto' },
  place: { ...type.caption, color: mb.text3, display: 'block' },
  unsure: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
  why: { ...type.caption, color: mb.text2, flex: '1 1 160px' },
  problem: { ...type.dense, color: mb.bad, fontWeight: 600 },
  take: { marginBlockStart: '-2px' },
});

/** A quotation longer than this scrolls in its place, so that rows stay beside each other. */
const LONG = 320;

/** What a row says about where it is from and whether it is right. */
export type SourceProps = {
  readonly lines: readonly DocumentLine[];
  readonly unsure: string;
  readonly checked: boolean;
  /** What the row is called, for the button that says it is right. */
  readonly name: string;
  readonly onChecked: () => void;
  /** Said where no words of the document stand behind it. */
  readonly absent?: string;
};

/** The words that something was read from, with their place, and what is unsure about it. */
export function Source({ lines, unsure, checked, name, onChecked, absent = 'Not in the document' }: SourceProps) {
  const styles = useStyles();
  return (
    <div className={styles.source}>
      {unsure !== '' && (
        <div className={styles.unsure}>
          <StatusChip small tone={checked ? 'good' : 'attention'} shape={checked ? 'tick' : 'triangle'}>
            {checked ? 'Checked' : 'Unsure, to check'}
          </StatusChip>
          {!checked && <span className={styles.why}>{unsure}</span>}
          {!checked && (
            <Button size="small" onClick={onChecked} aria-label={`It is right: ${name}`}>
              It is right
            </Button>
          )}
        </div>
      )}
      {lines.length === 0 && <span className={styles.place}>{absent}</span>}
      {lines.map((line, index) => {
        const long = line.written.length > LONG;
        return (
          <blockquote key={index} className={mergeClasses(styles.quote, long && styles.long)} {...(long ? { tabIndex: 0, role: 'region', 'aria-label': `Words of ${line.place}` } : {})}>
            <span className={styles.place}>From {line.place}</span>
            {line.written}
          </blockquote>
        );
      })}
    </div>
  );
}

type FoundRowProps = SourceProps & {
  readonly take: boolean;
  readonly onTake: (take: boolean) => void;
  readonly problem?: string | undefined;
  /** Why a row that is taken is not made all the same. */
  readonly goesWith?: string | undefined;
  readonly rowId: string;
  readonly children: ReactNode;
};

/** One thing that was found: taken or left out, its fields, and the words it was read from. */
export function FoundRow({ take, onTake, problem, goesWith, rowId, children, ...source }: FoundRowProps) {
  const styles = useStyles();
  return (
    <li className={styles.row} data-row={rowId}>
      <Checkbox className={styles.take} checked={take} aria-label={`Take over: ${source.name}`} onChange={(_event, data) => onTake(data.checked === true)} />
      {take ? (
        <div className={styles.fields}>
          {children}
          {goesWith !== undefined && <StatusChip small tone="neutral" shape="ring">{goesWith}</StatusChip>}
          {problem !== undefined && <p className={styles.problem} role="alert">{problem}</p>}
        </div>
      ) : (
        <span className={styles.out}>{source.name} · left out</span>
      )}
      <Source {...source} unsure={take ? source.unsure : ''} />
    </li>
  );
}

/** A fact of the body beside the words it was read from. */
export function FactRow({ children, ...source }: SourceProps & { readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.row, styles.fact)}>
      <div className={styles.fields}>{children}</div>
      <Source {...source} />
    </div>
  );
}
