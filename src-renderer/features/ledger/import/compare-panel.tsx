import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ChangedField, ComparedRow, FieldChange, KeptAsItIs } from '@shared/ledger/import/compare-plan';
import { wordsOfParagraphs, wordsWithParts } from '@shared/ledger/import/words-of-plan';
import { RESPONSE_WORDS, STATUS_WORDS } from '@shared/ledger/ledger-words';
import { recommendationStatusSchema, responseSchema } from '@shared/ledger/model';
import { mb, type } from '@renderer/theme/tokens';
import { Difference } from '@renderer/ui/difference';
import { Panel } from '@renderer/ui/panel';
import { StatusChip, type ChipShape, type ChipTone } from '@renderer/ui/status-chip';
import { FIELD_WORDS } from './import-words';

const STATES: Readonly<Record<ComparedRow['state'], { readonly words: string; readonly tone: ChipTone; readonly shape: ChipShape }>> = {
  new: { words: 'New', tone: 'good', shape: 'circle' },
  changed: { words: 'Changed', tone: 'attention', shape: 'half' },
  missing: { words: 'Not in this plan', tone: 'neutral', shape: 'ring' },
  unchanged: { words: 'Unchanged', tone: 'neutral', shape: 'tick' },
};
/** Recommendations shown at once. */
const AT_ONCE = 100;

const useStyles = makeStyles({
  item: { padding: '8px 14px', borderTop: `1px solid ${mb.softLine}` },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  reference: { ...type.body, fontWeight: 600 },
  why: { ...type.dense, color: mb.text2 },
  change: { paddingInlineStart: '32px', marginTop: '-2px', marginBottom: '6px' },
  words: { ...type.dense, color: mb.text2, overflowWrap: 'anywhere' },
  none: { ...type.dense, color: mb.text2, padding: '12px 14px' },
});

type ComparePanelProps = { readonly rows: readonly ComparedRow[]; readonly left: KeptAsItIs; readonly onLeave: (left: KeptAsItIs) => void };

/** What a plan that came again says otherwise than the record, piece by piece, with the words that changed. */
export function ComparePanel({ rows, left, onLeave }: ComparePanelProps) {
  const styles = useStyles();
  const [most, setMost] = useState(AT_ONCE);
  const told = rows.filter(({ state }) => state !== 'unchanged');
  const count = (of: ComparedRow['state']): number => rows.filter(({ state }) => state === of).length;
  return (
    <Panel title="What changed" count={`${String(count('new'))} new, ${String(count('changed'))} changed, ${String(count('missing'))} not in this plan, ${String(count('unchanged'))} unchanged`}>
      {told.length === 0 && <p className={styles.none}>Nothing. The plan says what the record has.</p>}
      <ul aria-label="What changed">
        {told.slice(0, most).map((row) => (
          <ComparedItem key={`${row.state} ${row.key}`} row={row} left={left} onLeave={onLeave} />
        ))}
      </ul>
      {told.length > most && (
        <p className={styles.none}>
          <Button onClick={() => setMost(most + AT_ONCE)}>Show {Math.min(AT_ONCE, told.length - most)} more</Button>
        </p>
      )}
    </Panel>
  );
}

function ComparedItem({ row, left, onLeave }: { readonly row: ComparedRow; readonly left: KeptAsItIs; readonly onLeave: (left: KeptAsItIs) => void }) {
  const styles = useStyles();
  const state = STATES[row.state];
  const reference = row.state === 'missing' ? row.known.reference : row.state === 'new' ? row.coming.kept.reference : row.known.reference;
  const name = reference === '' ? 'No reference yet' : reference;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <span className={styles.reference}>{name}</span>
        <StatusChip small tone={state.tone} shape={state.shape}>
          {state.words}
        </StatusChip>
        {row.state === 'missing' && <span className={styles.why}>It stays in the record as it is.</span>}
        {row.state === 'changed' && row.matchedBy === 'words' && <span className={styles.why}>Its reference is new; nearly all its words are those of {row.known.reference}.</span>}
      </div>
      {row.state === 'new' && (
        <>
          <Checkbox
            label="Take over as a new recommendation"
            aria-label={`Take over ${name}`}
            checked={!left.rows.has(row.key)}
            onChange={(_event, data) => onLeave({ ...left, rows: toggled(left.rows, row.key, data.checked !== true) })}
          />
          <p className={`${styles.words} ${styles.change}`}>{wordsWithParts(row.coming.kept.text, row.coming.kept.parts)}</p>
        </>
      )}
      {row.state === 'changed' &&
        [...row.changes.map((change): Piece => ({ ...change, before: shown(change, 'before'), after: shown(change, 'after') })), ...(row.updates.length === 0 ? [] : [{ field: 'updates' as const, before: '', after: row.updates.map(({ round, text }) => `${round === '' ? 'Update' : round}: ${wordsOfParagraphs(text)}`).join('\n') }])].map((piece) => {
          const asItIs = left.fields.get(row.key) ?? new Set<ChangedField | 'updates'>();
          return (
            <div key={piece.field}>
              <Checkbox
                label={FIELD_WORDS[piece.field]}
                aria-label={`Take over ${FIELD_WORDS[piece.field]} of ${name}`}
                checked={!asItIs.has(piece.field)}
                onChange={(_event, data) => onLeave({ ...left, fields: new Map(left.fields).set(row.key, toggled(asItIs, piece.field, data.checked !== true)) })}
              />
              <div className={styles.change}>
                <Difference before={piece.before} after={piece.after} />
              </div>
            </div>
          );
        })}
    </li>
  );
}

type Piece = { readonly field: ChangedField | 'updates'; readonly before: string; readonly after: string };

/** A response and a status in words. */
function shown({ field, ...change }: FieldChange, side: 'before' | 'after'): string {
  const value = change[side];
  if (field === 'response') return RESPONSE_WORDS[responseSchema.catch('').parse(value)];
  if (field === 'status') return STATUS_WORDS[recommendationStatusSchema.catch('notStarted').parse(value)];
  return value;
}

function toggled<T>(set: ReadonlySet<T>, thing: T, inside: boolean): ReadonlySet<T> {
  const next = new Set(set);
  if (inside) next.add(thing);
  else next.delete(thing);
  return next;
}
