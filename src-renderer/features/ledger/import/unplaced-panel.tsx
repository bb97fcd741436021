import { Button, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { PlaceField } from '@shared/ledger/import/plan-choices';
import type { Unplaced } from '@shared/ledger/plan-reading';
import { paragraphsText } from '@shared/ledger/plan-text';
import { mb, type } from '@renderer/theme/tokens';
import { Panel } from '@renderer/ui/panel';
import { countWords, firstWords } from './import-words';
import { PlanTextView } from './plan-text-view';
import { RowMeaning } from './row-source';
import type { PlanDraft } from './use-plan-draft';

const useStyles = makeStyles({
  lead: { ...type.dense, color: mb.text2, padding: '8px 14px' },
  placed: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', ...type.dense, color: mb.text2 },
  item: { padding: '8px 14px', borderTop: `1px solid ${mb.softLine}` },
  where: { ...type.caption, color: mb.text3 },
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginTop: '6px' },
  long: { maxHeight: '9em', overflowY: 'auto' },
});

/** A text longer than this scrolls in its place. */
const LONG = 600;

const PLACES: readonly { readonly value: PlaceField; readonly words: string }[] = [
  { value: 'recommendation', words: 'its recommendation' },
  { value: 'response', words: 'its response' },
  { value: 'actions', words: 'its actions' },
  { value: 'update', words: 'its updates' },
];

/** Words that no row could be found for, each with its place and what can be done with it, and what a person left out. */
export function UnplacedPanel({ draft }: { readonly draft: PlanDraft }) {
  const styles = useStyles();
  const { unplaced, leftOut } = draft.reading;
  const placed = Object.keys(draft.choices.placed).length;
  if (unplaced.length === 0 && leftOut.length === 0 && placed === 0) return null;
  return (
    <>
      {placed > 0 && (
        <div className={styles.placed}>
          {countWords(placed, 'text was', 'texts were')} put into recommendations.
          <Button size="small" onClick={draft.takeBack}>
            Take back
          </Button>
        </div>
      )}
      {unplaced.length > 0 && (
        <Panel title="Not placed" count={countWords(unplaced.length, 'text', 'texts')}>
          <p className={styles.lead}>These words stand outside the recommendations. Left as they are, they are kept beside the review, word for word.</p>
          <ul aria-label="Texts that were not placed">
            {unplaced.map((text) => (
              <UnplacedText key={text.key} text={text} draft={draft} />
            ))}
          </ul>
        </Panel>
      )}
      {leftOut.length > 0 && (
        <Panel title="Left out" count={countWords(leftOut.length, 'text', 'texts')}>
          <p className={styles.lead}>These words will not be kept.</p>
          <ul aria-label="Texts that are left out">
            {leftOut.map((text) => (
              <li key={text.key} className={styles.item}>
                <span className={styles.where}>{text.where}</span>
                <PlanTextView paragraphs={text.paragraphs} />
                <div className={styles.tools}>
                  <Button size="small" aria-label={`Put back: ${firstWords(text.paragraphs, 40)}`} onClick={() => (draft.choices.rows[text.key] === undefined ? draft.drop(text.key, false) : draft.setRow(text.key, null))}>
                    Put back
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}

function UnplacedText({ text, draft }: { readonly text: Unplaced; readonly draft: PlanDraft }) {
  const styles = useStyles();
  const { rows } = draft.reading;
  const [row, setRow] = useState(() => rows.at(-1)?.key ?? '');
  const [field, setField] = useState<PlaceField>('recommendation');
  const chosen = rows.some(({ key }) => key === row) ? row : (rows.at(-1)?.key ?? '');
  const name = firstWords(text.paragraphs, 40);
  const long = paragraphsText(text.paragraphs).length > LONG;
  const isRow = /^\d+\.\d+$/u.test(text.key);
  return (
    <li className={styles.item}>
      <span className={styles.where}>
        {text.where}. {text.why}
      </span>
      <div className={long ? styles.long : undefined} {...(long ? { tabIndex: 0, role: 'region', 'aria-label': `Words of ${text.where}` } : {})}>
        <PlanTextView paragraphs={text.paragraphs} />
      </div>
      <div className={styles.tools}>
        {isRow && <RowMeaning at={text.at} choice={draft.choices.rows[text.key]} onChoose={(choice) => draft.setRow(text.key, choice)} />}
        {rows.length > 0 && (
          <>
            <Select size="small" aria-label={`Recommendation for: ${name}`} value={chosen} onChange={(_event, data) => setRow(data.value)}>
              {rows.map(({ key, reference, recommendation }) => (
                <option key={key} value={key}>
                  {reference === '' ? firstWords(recommendation, 30) : reference}
                </option>
              ))}
            </Select>
            <Select size="small" aria-label={`Field for: ${name}`} value={field} onChange={(_event, data) => setField(PLACES.find(({ value }) => value === data.value)?.value ?? 'recommendation')}>
              {PLACES.map(({ value, words }) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </Select>
            <Button size="small" aria-label={`Put into the recommendation: ${name}`} onClick={() => draft.place(text.key, chosen, field)}>
              Put there
            </Button>
          </>
        )}
        <Button size="small" aria-label={`Leave out: ${name}`} onClick={() => (isRow ? draft.setRow(text.key, 'out') : draft.drop(text.key, true))}>
          Leave out
        </Button>
      </div>
    </li>
  );
}
