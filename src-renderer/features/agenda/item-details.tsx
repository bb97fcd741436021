import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowUndo16Regular, ChevronDown20Regular, ChevronUp20Regular, DocumentAdd16Regular } from '@fluentui/react-icons';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { stateWithReason } from '@shared/agenda/item-notes';
import { askWordsOf } from '@shared/agenda/model';
import type { AgendaItem } from '@shared/agenda/model';
import { parseTimeOfDay } from '@shared/kernel/time-of-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import type { Meeting } from '@shared/meetings/model';
import type { PublicityPolicy } from '@shared/rules/rule-pack';
import { AttachedFiles } from '@renderer/features/attachments/attached-files';
import { useRead } from '@renderer/query/use-read';
import { mb, media, type } from '@renderer/theme/tokens';
import { Drawer } from '@renderer/ui/drawer';
import { FieldRow, SelectField } from '@renderer/ui/field';
import { FOCUS_AFTER, focusFirstField } from '@renderer/ui/focus-first-field';
import { Message } from '@renderer/ui/message';
import { showPlace } from '@renderer/ui/show-place';
import { TimeField } from '@renderer/ui/time-field';
import type { Ask } from './choice-cells';
import { MinutesCell } from './item-cells';
import { ItemTexts } from './item-texts';
import { LongerNoticeField } from './longer-notice-field';
import { PresenterCell, type Presenter } from './presenter-cell';
import { PublicityFields } from './publicity-fields';
import { TypedField } from './typed-field';
import type { DetailsPart, ItemActions } from './use-item-actions';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', gap: '14px', paddingBlock: '2px 24px' },
  steps: { display: 'flex', flexWrap: 'wrap', gap: '8px', [media.tiny]: { flexDirection: 'column' } },
  // Shaped as the fields beside them, which the design system draws.
  labelled: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  label: { ...type.body, color: mb.text1, paddingBlock: '2px', marginBottom: '2px' },
  framed: { border: `1px solid ${mb.outline}`, borderRadius: '4px', minHeight: '32px', boxSizing: 'border-box', display: 'flex', flexDirection: 'column', justifyContent: 'center', '& input': { ...type.body, paddingInline: '11px', textAlign: 'start' } },
  section: { ...type.sectionTitle, color: mb.text1, margin: '6px 0 -4px', paddingTop: '12px', borderTop: `1px solid ${mb.softLine}` },
  papers: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '4px', listStyleType: 'none', margin: 0, padding: 0 },
  paper: { ...type.dense, maxWidth: '100%', textAlign: 'start', overflowWrap: 'anywhere' },
  quiet: { ...type.dense, color: mb.text3, margin: 0 },
});

/** Where each field that can be gone to stands. */
const PARTS: Readonly<Record<DetailsPart, string>> = { recommendation: '[role="textbox"][aria-label^="Recommendation of"]', presenter: '[data-details-part="presenter"]', urgency: '[data-details-part="urgency"]' };

type ItemDetailsProps = {
  readonly item: AgendaItem;
  /** The field that takes the focus; null: the first field does. */
  readonly part: DetailsPart | null;
  readonly number: string;
  readonly hasSubItems: boolean;
  readonly meeting: Meeting;
  readonly regime: PublicityPolicy['regime'];
  readonly asks: readonly Ask[];
  readonly people: readonly Presenter[];
  readonly actions: ItemActions;
  /** The items before and after it that have details; null at the ends. */
  readonly previousId: string | null;
  readonly nextId: string | null;
  readonly onClose: () => void;
};

/** Everything about one item in a drawer. Nothing has to be sent off: each field is saved as it is typed or chosen. */
export function ItemDetails({ item, part, number, hasSubItems, meeting, regime, asks, people, actions, previousId, nextId, onClose }: ItemDetailsProps) {
  const styles = useStyles();
  const { id } = item;
  const state = stateWithReason(item);
  // In a text the first Esc only lets Tab leave a list; the second closes, as Esc does everywhere else.
  const escaped = useRef(false);
  // The drawer first puts the focus on its close button; what it was opened for are the fields.
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => (part === null ? focusFirstField(body.current, 'input') : showPlace(PARTS[part])), FOCUS_AFTER);
    return () => clearTimeout(timer);
  }, [part]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const inText = event.target instanceof Element && event.target.closest('.ProseMirror') !== null;
    if (event.key === 'Escape' && inText && escaped.current) onClose();
    escaped.current = event.key === 'Escape' && inText;
  };
  return (
    <Drawer title={`Item ${number}`} open onClose={onClose} size="medium">
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it only listens for keys of the fields in it */}
      <div ref={body} className={styles.body} onKeyDown={onKeyDown}>
        <div className={styles.steps}>
          <Button size="small" icon={<ChevronUp20Regular />} disabledFocusable={previousId === null} onClick={() => previousId !== null && actions.openDetails(previousId)}>
            Previous item
          </Button>
          <Button size="small" icon={<ChevronDown20Regular />} disabledFocusable={nextId === null} onClick={() => nextId !== null && actions.openDetails(nextId)}>
            Next item
          </Button>
        </div>
        {state !== '' && (
          <Message tone="plain" action={<Button size="small" icon={<ArrowUndo16Regular />} onClick={() => actions.setState(id, { state: 'live' })}>Take it back</Button>}>
            {state}
          </Message>
        )}
        <TypedField key={`title ${id}`} label="Title" owner={`agenda-title:${id}`} stored={item.title} longest={300} required send={(title) => actions.typeTitle(id, title)} />
        <FieldRow>
          <AskField item={item} asks={asks} actions={actions} />
          <div className={styles.labelled} data-details-part="presenter">
            <span className={styles.label}>Presenter</span>
            <div className={styles.framed}>
              <PresenterCell key={id} id={id} name={item.presenterName} people={people} send={actions.typePresenter} choose={actions.choosePresenter} />
            </div>
          </div>
        </FieldRow>
        <FieldRow>
          {!hasSubItems && (
            <div className={styles.labelled}>
              <span className={styles.label}>Minutes needed</span>
              <div className={styles.framed}>
                <MinutesCell key={id} id={id} minutes={item.minutesNeeded} send={actions.typeMinutes} show={actions.showMinutes} />
              </div>
            </div>
          )}
          <TimeField key={id} label="Not before" value={(parseTimeOfDay(item.fixedStart ?? '') ?? '') as TimeOfDay | ''} hint="A fixed time, such as 19:00; empty when it follows the item before" onChange={(time) => actions.chooseFixedStart(id, time === '' ? null : time)} />
        </FieldRow>
        <TypedField key={`speakers ${id}`} label="Others to speak" owner={`agenda-speakers:${id}`} stored={item.speakers} longest={300} hint="On the chair’s copy only" send={(speakers) => actions.typeField(id, { speakers })} />
        {item.addedAfterIssue && (
          <div data-details-part="urgency">
            <TypedField key={`urgent ${id}`} label="Special circumstances" owner={`agenda-urgent:${id}`} stored={item.urgentReason} longest={1_000} rows={3} hint="Why the chair takes it as urgent, though it was not on the agenda that was issued (Local Government Act 1972, section 100B(4)(b)). Printed and minuted." send={(urgentReason) => actions.typeField(id, { urgentReason })} />
          </div>
        )}
        <LongerNoticeField item={item} bodyId={meeting.bodyId} actions={actions} />
        <PublicityFields key={`publicity ${id}`} item={item} regime={regime} actions={actions} />
        {item.state === 'live' && (
          <div className={styles.steps}>
            <Button size="small" onClick={() => actions.askState(id, 'withdrawn')}>Withdraw…</Button>
            <Button size="small" onClick={() => actions.askState(id, 'deferred')}>Defer…</Button>
          </div>
        )}
        <h3 className={styles.section}>Papers</h3>
        <PapersOfItem item={item} number={number} meetingId={meeting.id} actions={actions} />
        <h3 className={styles.section}>Written beforehand</h3>
        <ItemTexts key={`texts ${id}`} itemId={id} number={number} />
      </div>
    </Drawer>
  );
}

function AskField({ item, asks, actions }: { readonly item: AgendaItem; readonly asks: readonly Ask[]; readonly actions: ItemActions }) {
  const keyOf = (ask: Pick<Ask, 'askType' | 'askWords'>): string => `${ask.askType} ${ask.askWords}`;
  const own = { askType: item.askType, askWords: item.askWords, words: askWordsOf(item) };
  const offered = asks.some((ask) => keyOf(ask) === keyOf(own)) ? asks : [own, ...asks];
  return (
    <SelectField
      label="What is asked"
      value={keyOf(item)}
      options={offered.map((ask) => ({ value: keyOf(ask), words: ask.words }))}
      onChange={(key) => {
        const chosen = offered.find((ask) => keyOf(ask) === key);
        if (chosen) actions.chooseAsk(item.id, chosen.askType, chosen.askWords);
      }}
    />
  );
}

function PapersOfItem({ item, number, meetingId, actions }: { readonly item: AgendaItem; readonly number: string; readonly meetingId: string; readonly actions: ItemActions }) {
  const styles = useStyles();
  const papers = (useRead('papers', 'list', { meetingId }).data?.papers ?? []).filter((paper) => paper.agendaItemId === item.id);
  const files = (useRead('attachments', 'list', { meetingId }).data?.attachments ?? []).filter((file) => file.agendaItemId === item.id);
  return (
    <>
      {papers.length === 0 && files.length === 0 && <p className={styles.quiet}>No paper yet.</p>}
      {papers.length > 0 && (
        <ul className={styles.papers} aria-label="Papers of the item">
          {papers.map((paper) => (
            <li key={paper.id}>
              <Button size="small" appearance="subtle" className={styles.paper} onClick={() => actions.openPaper(paper.id)}>
                {paper.title}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button size="small" icon={<DocumentAdd16Regular />} onClick={() => actions.startPaper(item.id)}>
          Start a paper…
        </Button>
      </div>
      <AttachedFiles target={{ kind: 'item', id: item.id }} name={`item ${number}`.trim()} attachments={files} />
    </>
  );
}
