import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { Fragment } from 'react';
import { useStore } from 'zustand';
import { mb, media, tabular, type } from '@renderer/theme/tokens';
import { StatusShape } from '@renderer/ui/status-chip';
import { Unseen } from '@renderer/ui/unseen';
import { goToBlock } from './go-to-block';
import type { PaperFacts } from './paper-facts';
import type { PaperStore } from './paper-store';

const useStyles = makeStyles({
  outline: { display: 'flex', flexDirection: 'column', gap: '2px' },
  title: { ...type.cardTitle, padding: '0 8px 6px' },
  entry: {
    display: 'grid', gridTemplateColumns: '26px minmax(0, 1fr) 18px', alignItems: 'center', width: '100%', minHeight: '28px', padding: '3px 8px', border: 'none', borderRadius: '4px', backgroundColor: 'transparent', color: mb.text1, font: 'inherit', ...type.dense, textAlign: 'start', cursor: 'pointer', overflowWrap: 'break-word', hyphens: 'auto',
    ':hover': { backgroundColor: mb.hover },
  },
  inner: { gridTemplateColumns: '32px minmax(0, 1fr) 18px', paddingInlineStart: '22px', color: mb.text2 },
  figure: { gridTemplateColumns: 'minmax(0, 1fr)', paddingInlineStart: '34px', color: mb.text3, ...type.caption },
  current: { backgroundColor: mb.accentTint, color: mb.accentTintText, fontWeight: 600, [media.forced]: { outline: '1px solid Highlight' } },
  number: { ...tabular, color: mb.text3 },
  good: { color: mb.good, display: 'flex', justifyContent: 'flex-end' },
  open: { color: mb.attention, display: 'flex', justifyContent: 'flex-end' },
});

/** The parts of the paper, each with a tick when it is answered; a press goes there. */
export function PaperOutline({ facts, store, onGo }: { readonly facts: PaperFacts; readonly store: PaperStore; readonly onGo: (target: { readonly kind: 'detail' | 'section'; readonly id: string }) => void }) {
  const styles = useStyles();
  const activeId = useStore(store, (state) => state.activeId);
  const details = facts.checks.filter((check) => check.target.kind === 'detail');
  const firstOpen = details.find((check) => !check.answered) ?? details[0];
  return (
    <nav aria-label="Outline" className={styles.outline}>
      <h2 className={styles.title}>Outline</h2>
      <button type="button" className={styles.entry} onClick={() => onGo({ kind: 'detail', id: firstOpen?.target.id ?? '' })}>
        <span />
        <span>Header block</span>
        <Mark answered={details.every((check) => check.answered)} />
      </button>
      {facts.sections.map((section) => {
        const own = facts.checks.filter((check) => check.target.id === section.id || facts.sections.some((part) => part.parentId === section.id && part.id === check.target.id));
        return (
          <Fragment key={section.id}>
          <button type="button" aria-current={section.id === activeId ? 'location' : undefined} className={mergeClasses(styles.entry, section.parentId !== null && styles.inner, section.id === activeId && styles.current)} onClick={() => onGo({ kind: 'section', id: section.id })}>
            <span className={styles.number}>{facts.labels.get(section.id)}</span>
            <span>{section.heading}</span>
            {own.length > 0 && <Mark answered={own.every((check) => check.answered)} />}
          </button>
          {facts.places.places.filter(({ kind, sectionId }) => sectionId === section.id && (kind === 'table' || kind === 'picture')).map((place) => (
            <button key={place.id} type="button" className={mergeClasses(styles.entry, styles.figure)} onClick={() => goToBlock(store, place.sectionId, place.id)}>
              <span>{place.words === '' ? place.label : `${place.label}: ${place.words}`}</span>
            </button>
          ))}
          </Fragment>
        );
      })}
    </nav>
  );
}

function Mark({ answered }: { readonly answered: boolean }) {
  const styles = useStyles();
  return (
    <span className={answered ? styles.good : styles.open}>
      <StatusShape shape={answered ? 'tick' : 'triangle'} />
      <Unseen>{answered ? ', answered' : ', not answered yet'}</Unseen>
    </span>
  );
}
