import { Button, makeStyles, mergeClasses, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { mb, media, type } from '@renderer/theme/tokens';
import { Panel } from '@renderer/ui/panel';
import { StatusChip } from '@renderer/ui/status-chip';
import { changeValue, placeLine, setAllTaken, setChecked, setTaken, type DraftList } from './body-draft';
import type { ReviewProps } from './found-list';
import { FoundRow } from './found-row';
import { SmallArea } from './small-fields';

const useStyles = makeStyles({
  text: { ...type.dense, overflowWrap: 'anywhere', paddingBlock: '5px' },
  heading: { fontWeight: 600 },
  bullet: { display: 'list-item', listStyle: 'disc', marginInlineStart: '18px' },
  tools: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  note: { ...type.dense, color: mb.text3, padding: '10px 14px' },
  paragraph: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
  change: { marginInlineStart: 'auto', flexShrink: 0 },
  left: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 210px', columnGap: '12px', rowGap: '4px', alignItems: 'start', padding: '7px 14px', borderBottom: `1px solid ${mb.softLine}`, ':last-child': { borderBottom: 'none' }, ...type.dense, overflowWrap: 'anywhere', [media.small]: { gridTemplateColumns: 'minmax(0, 1fr)' } },
  place: { ...type.caption, color: mb.text3, display: 'block' },
  more: { padding: '8px 12px' },
});

/** The paragraphs that become the first draft of the terms of reference. */
export function ReviewTerms({ draft, onChange, problems }: ReviewProps) {
  const styles = useStyles();
  const [open, setOpen] = useState<string | null>(null);
  const items = draft.lists.terms;
  const taken = items.filter((item) => item.take).length;
  return (
    <Panel
      level={3}
      title="Terms of reference"
      count={`${String(taken)} of ${String(items.length)} paragraphs`}
      link={
        items.length > 0 && (
          <span className={styles.tools}>
            <Button size="small" onClick={() => onChange((before) => setAllTaken(before, 'terms', true))}>
              Take all paragraphs
            </Button>
            <Button size="small" onClick={() => onChange((before) => setAllTaken(before, 'terms', false))}>
              Leave all paragraphs out
            </Button>
          </span>
        )
      }
    >
      <p className={styles.note}>{items.length === 0 ? 'Nothing in the document reads like terms of reference.' : 'They are kept as a draft, version 1, and can be edited there before they are agreed.'}</p>
      <ul aria-label="Terms of reference">
        {items.map((item) => {
          const line = item.from[0] === undefined ? undefined : draft.reading.lines[item.from[0]];
          const name = `Paragraph: ${item.value.text.length > 60 ? `${item.value.text.slice(0, 60)}…` : item.value.text}`;
          const same = line?.text === item.value.text;
          return (
            <FoundRow
              key={item.id}
              rowId={item.id}
              name={name}
              take={item.take}
              onTake={(take) => onChange((before) => setTaken(before, 'terms', item.id, take))}
              unsure={item.unsure}
              checked={item.checked}
              onChecked={() => onChange((before) => setChecked(before, 'terms', item.id))}
              // A paragraph that is taken as it stands is its own source: only its place is said.
              lines={line === undefined ? [] : [same && line.written === line.text ? { ...line, written: '' } : line]}
              problem={problems.get(item.id)}
            >
              <div className={styles.paragraph}>
                {open === item.id ? (
                  <SmallArea label="Paragraph" of={name} value={item.value.text} onChange={(text) => onChange((before) => changeValue(before, 'terms', item.id, { text }))} />
                ) : (
                  <span className={mergeClasses(styles.text, line?.kind === 'heading' && styles.heading, line?.kind === 'bullet' && styles.bullet)}>{item.value.text}</span>
                )}
                <Button size="small" appearance="subtle" className={styles.change} aria-label={open === item.id ? `Done: ${name}` : `Change: ${name}`} onClick={() => setOpen(open === item.id ? null : item.id)}>
                  {open === item.id ? 'Done' : 'Change'}
                </Button>
              </div>
            </FoundRow>
          );
        })}
      </ul>
    </Panel>
  );
}

const PLACES: readonly { readonly value: DraftList; readonly words: string }[] = [
  { value: 'terms', words: 'Terms of reference' },
  { value: 'seats', words: 'A kind of member' },
  { value: 'priorities', words: 'An area of work' },
  { value: 'measures', words: 'An outcome' },
  { value: 'milestones', words: 'A milestone' },
  { value: 'groups', words: 'A task and finish group' },
];
/** So many lines are shown at once. */
const SHOWN = 80;

/** What went nowhere: left out, unless a person gives it a place. */
export function ReviewLeft({ draft, onChange }: ReviewProps) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const { left, lines } = draft.reading;
  if (left.length === 0) return null;
  const shown = all ? left : left.slice(0, SHOWN);
  return (
    <Panel level={3} title="Left in the document" count={`${String(left.length)} ${left.length === 1 ? 'line' : 'lines'}`}>
      <ul aria-label="Left in the document">
        {shown.map((at) => {
          const line = lines[at];
          if (line === undefined) return null;
          const to = draft.placed.get(at);
          return (
            <li key={at} className={styles.left}>
              <span className={line.heading ? styles.heading : undefined}>
                <span className={styles.place}>From {line.place}</span>
                {line.text}
              </span>
              <span>
                <Select size="small" aria-label={`Place of: ${line.text.slice(0, 60)}`} value={to ?? ''} onChange={(_event, data) => onChange((before) => placeLine(before, at, PLACES.find((place) => place.value === data.value)?.value ?? null))}>
                  <option value="">Left out</option>
                  {PLACES.map((place) => (
                    <option key={place.value} value={place.value}>
                      {place.words}
                    </option>
                  ))}
                </Select>
                {to !== undefined && (
                  <StatusChip small tone="good" shape="tick">
                    Added above
                  </StatusChip>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {shown.length < left.length && (
        <div className={styles.more}>
          <Button size="small" onClick={() => setAll(true)}>
            Show all {String(left.length)} lines
          </Button>
        </div>
      )}
    </Panel>
  );
}
