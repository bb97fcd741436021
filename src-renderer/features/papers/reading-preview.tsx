import { Button, makeStyles, Select } from '@fluentui/react-components';
import { wordsOfBlock } from '@shared/text/block-words';
import { createSectionCounter } from '@shared/papers/paragraph-numbering';
import type { ReadBlock, ReadSection, ReportReading } from '@shared/papers/report-reading';
import type { PaperTemplate } from '@shared/papers/templates/paper-template';
import { mb, tabular, type } from '@renderer/theme/tokens';
import { StatusChip } from '@renderer/ui/status-chip';
import { LEAVE_OUT, likelyPlace, sectionsOf, type Place, type SectionPlace } from './placing';

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', gap: '14px' },
  part: { border: `1px solid ${mb.line}`, borderRadius: '6px' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', padding: '7px 12px', backgroundColor: mb.sub, borderBottom: `1px solid ${mb.softLine}`, borderRadius: '6px 6px 0 0' },
  title: { ...type.dense, fontWeight: 600 },
  chip: { marginInlineStart: 'auto' },
  body: { padding: '8px 12px', display: 'flex', flexDirection: 'column', gap: '5px', ...type.dense },
  line: { display: 'grid', gridTemplateColumns: '52px minmax(0, 1fr)', columnGap: '4px', overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  label: { color: mb.text3, ...tabular },
  detail: { display: 'grid', gridTemplateColumns: '150px minmax(0, 1fr) auto', columnGap: '8px', alignItems: 'baseline', overflowWrap: 'anywhere' },
  quiet: { color: mb.text3 },
  piece: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 220px', columnGap: '12px', alignItems: 'start', padding: '4px 0', borderBottom: `1px solid ${mb.softLine}`, ':last-child': { borderBottom: 'none' } },
  words: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  notes: { ...type.caption, color: mb.text2, display: 'flex', flexDirection: 'column', gap: '3px', listStyle: 'disc', paddingInlineStart: '18px' },
  all: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginInlineStart: 'auto' },
});

type ReadingPreviewProps = { readonly reading: ReportReading; readonly template: PaperTemplate; readonly places: readonly Place[]; readonly onPlace: (index: number | 'all', place: Place) => void };

/** What was read, laid out for the template: what has its place, what is unsure, and what has none yet. */
export function ReadingPreview({ reading, template, places, onPlace }: ReadingPreviewProps) {
  const styles = useStyles();
  return (
    <div className={styles.parts}>
      {reading.unplaced.length > 0 && <Unplaced reading={reading} template={template} places={places} onPlace={onPlace} />}
      {reading.notes.length > 0 && (
        <ul className={styles.notes} aria-label="To look at">
          {reading.notes.map((note, index) => (
            <li key={index}>{note}</li>
          ))}
        </ul>
      )}
      {reading.details.length > 0 && (
        <section className={styles.part} aria-label="Header block">
          <div className={styles.head}>
            <h3 className={styles.title}>Header block</h3>
            <Certainty certain={reading.details.every((detail) => detail.certain)} />
          </div>
          <div className={styles.body}>
            {reading.details.map((detail) => (
              <div key={detail.key} className={styles.detail}>
                <span className={styles.quiet}>{detail.label === '' ? (template.details.find((candidate) => candidate.key === detail.key)?.label ?? detail.key) : detail.label}</span>
                <span>{detail.value === '' ? <span className={styles.quiet}>left empty</span> : detail.value}</span>
                {!detail.certain && <Certainty certain={false} />}
              </div>
            ))}
          </div>
        </section>
      )}
      {sectionsOf(reading, template).flatMap((place) => (place.read === null ? [] : [<SectionPart key={place.key} section={place.read} place={place} />]))}
    </div>
  );
}

function SectionPart({ section, place }: { readonly section: ReadSection; readonly place: SectionPlace }) {
  const styles = useStyles();
  const number = place.number ?? '';
  const count = createSectionCounter(place.numbered ? number : null);
  return (
    <section className={styles.part} aria-label={section.heading}>
      <div className={styles.head}>
        <h3 className={styles.title}>
          {number}. {section.heading}
        </h3>
        {place.heading !== section.heading && <span className={styles.quiet}>goes under {place.heading}</span>}
        <Certainty certain={section.certain} />
      </div>
      <div className={styles.body}>
        {section.blocks.map((block, index) => (
          <Line key={index} label={count(block)} text={wordsOfBlock(block)} />
        ))}
        {section.implications.map((implication) => (
          <Implication key={implication.key} label={count({ kind: 'numbered', level: 1 })} title={implication.label} blocks={implication.blocks} count={count} />
        ))}
        {section.blocks.length === 0 && section.implications.length === 0 && <span className={styles.quiet}>Nothing stands under this heading.</span>}
      </div>
    </section>
  );
}

function Implication({ label, title, blocks, count }: { readonly label: string; readonly title: string; readonly blocks: readonly ReadBlock[]; readonly count: ReturnType<typeof createSectionCounter> }) {
  const [first, ...rest] = blocks;
  return (
    <>
      <Line label={label} text={[`${title}.`, first === undefined ? '' : wordsOfBlock(first)].join(' ')} />
      {rest.map((block, index) => (
        <Line key={index} label={count(block)} text={wordsOfBlock(block)} />
      ))}
    </>
  );
}

function Line({ label, text }: { readonly label: string; readonly text: string }) {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      <span className={styles.label}>{label}</span>
      <span>{text}</span>
    </div>
  );
}

function Certainty({ certain }: { readonly certain: boolean }) {
  const styles = useStyles();
  return (
    <StatusChip small tone={certain ? 'good' : 'attention'} shape={certain ? 'tick' : 'triangle'} className={styles.chip}>
      {certain ? 'Placed' : 'Unsure, please check'}
    </StatusChip>
  );
}

function Unplaced({ reading, template, places, onPlace }: ReadingPreviewProps) {
  const styles = useStyles();
  const choices = sectionsOf(reading, template);
  const likely = likelyPlace(choices, template);
  const left = reading.unplaced.filter((_block, index) => (places[index] ?? null) === null).length;
  return (
    <section className={styles.part} aria-label="Without a place">
      <div className={styles.head}>
        <h3 className={styles.title}>Without a place</h3>
        <StatusChip small tone={left === 0 ? 'good' : 'attention'} shape={left === 0 ? 'tick' : 'triangle'}>
          {left === 0 ? 'All decided' : `${String(left)} to decide`}
        </StatusChip>
        <span className={styles.all}>
          {likely !== null && (
            <Button size="small" onClick={() => onPlace('all', likely.key)}>
              Put all under {likely.heading}
            </Button>
          )}
          <Button size="small" onClick={() => onPlace('all', LEAVE_OUT)}>
            Leave all out
          </Button>
        </span>
      </div>
      <div className={styles.body}>
        {reading.unplaced.map((block, index) => (
          <div key={index} className={styles.piece}>
            <span className={styles.words}>{wordsOfBlock(block)}</span>
            <Select size="small" aria-label={`Place of: ${wordsOfBlock(block).slice(0, 60)}`} value={places[index] ?? ''} onChange={(_event, data) => onPlace(index, data.value === '' ? null : data.value)}>
              <option value="">Where does it go?</option>
              {choices.map((section) => (
                <option key={section.key} value={section.key}>
                  {section.heading}
                </option>
              ))}
              <option value={LEAVE_OUT}>Leave it out</option>
            </Select>
          </div>
        ))}
      </div>
    </section>
  );
}
