import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { Checkmark16Regular } from '@fluentui/react-icons';
import { useId } from 'react';
import { hasWords } from '@shared/papers/completeness';
import type { Paper, PaperSection } from '@shared/papers/model';
import { templateOf } from '@shared/papers/templates/all-templates';
import { mb, media } from '@renderer/theme/tokens';
import { StatusChip } from '@renderer/ui/status-chip';
import { DetailLine } from './detail-line';
import { numberSettingOf, sectionTree, type PaperFacts } from './paper-facts';
import { PaperNotes } from './paper-notes';
import type { LiveSection, PaperStore } from './paper-store';
import { SectionEditor } from './section-editor';

const useStyles = makeStyles({
  // Paper is white in both themes, also what is drawn on it.
  sheet: {
    colorScheme: 'light', backgroundColor: mb.paper, color: mb.onPaper, boxShadow: `0 0 0 1px ${mb.paperLine}, ${mb.shadowCard}`, fontFamily: mb.fontDocument, fontSize: '15.5px', lineHeight: '22px',
    width: '100%', maxWidth: '760px', marginInline: 'auto', padding: '40px 40px 56px', minHeight: '640px', [media.small]: { padding: '20px 16px 32px' },
  },
  title: { fontSize: '22px', lineHeight: '28px', fontWeight: 700, marginBottom: '12px', overflowWrap: 'anywhere' },
  details: { marginBottom: '18px' },
  section: { marginTop: '20px', scrollMarginTop: '12px' },
  heading: { display: 'flex', alignItems: 'baseline', fontSize: '17px', lineHeight: '24px', fontWeight: 700, marginBottom: '6px' },
  number: { width: '46px', flexShrink: 0 },
  answered: { marginInlineStart: 'auto', fontFamily: mb.font },
  guidance: { color: mb.onPaperQuiet, fontFamily: mb.font, fontSize: '12px', lineHeight: '16px', marginBottom: '6px', paddingInlineStart: '46px' },
  guidanceAtEdge: { paddingInlineStart: 0 },
  implication: { display: 'grid', gridTemplateColumns: '46px 168px minmax(0, 1fr) 78px', alignItems: 'start', columnGap: 0, padding: '6px 0', borderTop: `1px solid ${mb.paperLine}`, [media.small]: { gridTemplateColumns: '46px minmax(0, 1fr) auto' } },
  implicationLabel: { fontSize: 'inherit', lineHeight: 'inherit', fontWeight: 700, padding: '2px 12px 0 0' },
  implicationNumber: { paddingTop: '2px', color: mb.onPaperQuiet, fontVariantNumeric: 'tabular-nums' },
  implicationText: { minWidth: 0, marginInlineEnd: '14px', [media.small]: { gridColumn: '2 / -1', gridRow: 2 } },
  none: { justifySelf: 'end', fontFamily: mb.font, minWidth: '64px' },
  done: { justifySelf: 'end', display: 'flex', alignItems: 'center', gap: '4px', color: mb.onPaperQuiet, fontFamily: mb.font, fontSize: '12px', paddingTop: '4px' },
});

type PaperSheetProps = {
  readonly paper: Paper;
  readonly facts: PaperFacts;
  readonly store: PaperStore;
  /** Whether the paper is cleared or published, so that nothing in it is changed. */
  readonly locked: boolean;
  readonly onLink: () => void;
  /** Shows the comments on a paragraph. */
  readonly onComments: (blockId: string) => void;
  readonly onLeave: (sectionId: string, by: 1 | -1) => boolean;
};

/** The page of paper: header block, sections and implications, each written where it will print. */
export function PaperSheet({ paper, facts, store, locked, onLink, onComments, onLeave }: PaperSheetProps) {
  const styles = useStyles();
  const template = templateOf(paper);
  const guidanceOf = (key: string): string => template?.details.find((detail) => detail.key === key)?.guidance ?? '';
  return (
    <div className={styles.sheet}>
      <p className={styles.title}>{paper.title}</p>
      <div className={styles.details} id="paper-details" role="group" aria-label="Header block">
        {paper.details.map((detail) => (
          <DetailLine key={detail.id} detail={detail} locked={locked} guidance={guidanceOf(detail.key)} onFocus={() => undefined} />
        ))}
      </div>
      {sectionTree(facts.sections).map(({ section, implications }) => (
        <SheetSection key={section.id} section={section} implications={implications} paper={paper} facts={facts} store={store} locked={locked} onLink={onLink} onComments={onComments} onLeave={onLeave} />
      ))}
      <PaperNotes facts={facts} store={store} locked={locked} />
    </div>
  );
}

type PartProps = Omit<PaperSheetProps, 'facts'> & { readonly facts: PaperFacts; readonly section: LiveSection };

function SheetSection({ section, implications, ...rest }: PartProps & { readonly implications: readonly LiveSection[] }) {
  const styles = useStyles();
  const headingId = useId();
  const guidanceId = useId();
  const { facts } = rest;
  const answered = implications.filter(hasWords).length;
  // A section of implications has text of its own only where a paper written elsewhere brought some.
  const hasOwnText = hasWords(section) || (rest.paper.sections.find((stored) => stored.id === section.id)?.blocks.length ?? 0) > 0;
  return (
    <section className={styles.section} aria-labelledby={headingId} id={`section-${section.id}`}>
      <h2 className={styles.heading} id={headingId}>
        <span className={styles.number}>{facts.labels.get(section.id)}.</span> {section.heading}
        {implications.length > 0 && (
          <span className={styles.answered}>
            <StatusChip small tone={answered === implications.length ? 'good' : 'attention'} shape={answered === implications.length ? 'tick' : 'triangle'}>
              {answered} of {implications.length} answered
            </StatusChip>
          </span>
        )}
      </h2>
      <p id={guidanceId} className={mergeClasses(styles.guidance, !section.numbered && styles.guidanceAtEdge)} hidden={section.guidance === '' || hasWords(section)}>
        {section.guidance}
      </p>
      {implications.length > 0 && !hasOwnText ? null : <PartEditor {...rest} section={section} describedBy={guidanceId} placeholder="Write here" />}
      {implications.map((implication) => (
        <Implication key={implication.id} {...rest} section={implication} />
      ))}
    </section>
  );
}

function Implication({ section, ...rest }: PartProps) {
  const styles = useStyles();
  const headingId = useId();
  const guidanceId = useId();
  const { facts, store, locked } = rest;
  const answered = hasWords(section);
  const sayNone = (): void => {
    const handle = store.getState().handles.get(section.id);
    handle?.editor.chain().focus('end').insertContent('None.').run();
  };
  return (
    <section className={styles.implication} aria-labelledby={headingId} id={`section-${section.id}`}>
      <span className={styles.implicationNumber}>{facts.labels.get(section.id)}</span>
      <h3 className={styles.implicationLabel} id={headingId}>
        {section.heading}
      </h3>
      <div className={styles.implicationText}>
        <PartEditor {...rest} section={section} describedBy={guidanceId} placeholder={section.guidance === '' ? 'Write here' : section.guidance} />
        <span id={guidanceId} hidden>
          {section.guidance}
        </span>
      </div>
      {answered ? (
        <span className={styles.done}>
          <Checkmark16Regular aria-hidden="true" /> Answered
        </span>
      ) : locked ? null : (
        <Button size="small" className={styles.none} aria-label={`None: there are no ${section.heading.toLowerCase()}`} onClick={sayNone}>
          None
        </Button>
      )}
    </section>
  );
}

function PartEditor({ section, paper, facts, store, locked, describedBy, placeholder, onLink, onComments, onLeave }: PartProps & { readonly describedBy: string; readonly placeholder: string }) {
  const { number, before, afterLabel, notes = 0, tables = 0, figures = 0 } = numberSettingOf(section, facts.labels, facts.places);
  // The editor reads its paragraphs once and then keeps itself up to date, so the ones last read are what it starts from.
  const startsAs = templateOf(paper)?.sections.find((candidate) => candidate.key === section.key)?.startsAs ?? (section.numbered ? 'numbered' : 'paragraph');
  const stored: PaperSection = paper.sections.find((candidate) => candidate.id === section.id) ?? { ...section, blocks: [] };
  return <SectionEditor section={stored} startsAs={startsAs} store={store} locked={locked} number={number} before={before} afterLabel={afterLabel} notes={notes} tables={tables} figures={figures} label={section.heading} describedBy={describedBy} placeholder={placeholder} onLink={onLink} onComments={onComments} onLeave={onLeave} />;
}
