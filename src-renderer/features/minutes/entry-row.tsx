import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { CalendarLtr16Regular, Person16Regular } from '@fluentui/react-icons';
import { memo } from 'react';
import type { CaptureContext } from '@shared/minutes/capture-line';
import { decisionWording } from '@shared/minutes/decision-wording';
import { describeDue } from '@shared/minutes/due-date';
import { ENTRY_KIND_WORDS } from '@shared/minutes/model';
import type { EntryKind, MinuteEntry } from '@shared/minutes/model';
import { plainText } from '@shared/text/model';
import { FactsBesides } from '@renderer/entry-facts';
import { mb, media, tabular, type } from '@renderer/theme/tokens';
import { TieChips } from '@renderer/features/priorities/tie-parts';
import { GuardedNamesNote } from '@renderer/features/privacy/guarded-names';
import { StatusChip } from '@renderer/ui/status-chip';
import { EntryEditor } from './entry-editor';
import { ENTRY_TONE } from './entry-tone';
import { EntryTools } from './entry-tools';
import { FactChip } from './fact-chip';
import { tiedPart } from './tied-part';
import type { ActionFields } from './use-run-actions';

/** What can be done with any entry; the same for all rows, so that a row is drawn again only when its entry changes. */
export type EntryRowTools = {
  readonly meetingId: string;
  readonly items: readonly { readonly id: string; readonly words: string }[];
  readonly context: CaptureContext;
  readonly onMove: (entryId: string, agendaItemId: string, beforeEntryId: string | null) => void;
  readonly onKind: (entryId: string, kind: EntryKind, action: ActionFields | null) => void;
  readonly onRemove: (entryId: string) => void;
  /** Divides an entry at a place in its words. */
  readonly onSplit: (entryId: string, at: number) => void;
  /** Joins an entry to the one before it. */
  readonly onMerge: (entryId: string) => void;
};

type EntryRowProps = EntryRowTools & {
  readonly entry: MinuteEntry;
  readonly first: boolean;
  readonly last: boolean;
  /** Under the pointer or with the focus: then its tools are shown. */
  readonly active: boolean;
  readonly editing: boolean;
  readonly tabStop: boolean;
  readonly onActive: (id: string) => void;
  /** The mouse is on it. Told with each move: where a menu closes over it, nothing says that the mouse came in. */
  readonly onPoint: (id: string) => void;
  readonly onEdit: (id: string) => void;
  readonly onLeave: () => void;
  readonly onDone: (id: string) => void;
  readonly onStep: (id: string, by: -1 | 1) => void;
};

const useStyles = makeStyles({
  row: { position: 'relative', display: 'grid', gridTemplateColumns: '44px 72px minmax(0, 1fr)', columnGap: '12px', padding: '7px 8px', borderRadius: '6px', border: '1px solid transparent', ...type.body, contentVisibility: 'auto', containIntrinsicSize: 'auto 36px', [media.small]: { gridTemplateColumns: '40px 62px minmax(0, 1fr)', columnGap: '8px' }, [media.tiny]: { gridTemplateColumns: '40px minmax(0, 1fr)' } },
  open: { contentVisibility: 'visible' },
  // An answer stands under its question, behind a line, as in a printed record of questions.
  reply: { marginInlineStart: '128px', marginTop: '-4px', gridTemplateColumns: '44px 60px minmax(0, 1fr)', borderLeft: `2px solid ${mb.part2Line}`, borderTopLeftRadius: 0, borderBottomLeftRadius: 0, [media.small]: { marginInlineStart: '24px', gridTemplateColumns: '40px 56px minmax(0, 1fr)' } },
  plain: { ':hover': { backgroundColor: mb.hover } },
  decided: { backgroundColor: mb.accentTint, [media.forced]: { border: '1px solid CanvasText' } },
  acted: { backgroundColor: mb.actionGround, [media.forced]: { border: '1px solid CanvasText' } },
  time: { ...type.caption, lineHeight: '20px', ...tabular, color: mb.text3 },
  onTint: { color: mb.text2 },
  kind: { ...type.caption, lineHeight: '20px', fontWeight: 600, color: mb.text2 },
  neutral: { color: mb.text2 },
  accent: { color: mb.accentTintText },
  action: { color: mb.action },
  part2: { color: mb.part2 },
  attention: { color: mb.attention },
  body: { minWidth: 0, [media.tiny]: { gridColumn: '1 / -1' } },
  words: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', color: mb.text1 },
  facts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px', marginTop: '4px' },
  number: { ...type.caption, ...tabular, color: mb.text2 },
});

/** The word that opens what was decided, in capitals. */
const HOUSE_WORDS: Readonly<Partial<Record<EntryKind, string>>> = { decision: 'AGREED', resolved: 'RESOLVED', noted: 'NOTED' };

/** What came of the discussion is tinted, so that it is found at a glance. */
const ROW_TINT: Readonly<Record<EntryKind, 'decided' | 'acted' | null>> = { note: null, decision: 'decided', resolved: 'decided', noted: null, action: 'acted', motion: null, question: null, challenge: null, answer: null, impact: null, interest: null, movement: null, procedure: null };

/** One line of the minutes: when, what it is, what was said, and what hangs on it. */
export const EntryRow = memo(function EntryRow(props: EntryRowProps) {
  const { entry, active, editing, tabStop, onActive, onPoint, onDone } = props;
  const styles = useStyles();
  const { kind } = entry;
  const text = plainText(entry.block.runs);
  const tint = ROW_TINT[kind];
  return (
    // The row itself takes the focus, so that one stop for Tab and the arrow keys reach every entry.
    <div
      role="row"
      tabIndex={tabStop ? 0 : -1}
      data-entry-id={entry.id}
      aria-keyshortcuts="Enter Alt+Shift+ArrowUp Alt+Shift+ArrowDown Alt+Shift+ArrowRight Alt+Shift+ArrowLeft Delete"
      className={mergeClasses(styles.row, tint === null ? styles.plain : styles[tint], entry.replyToEntryId !== null && styles.reply, (active || editing) && styles.open)}
      onFocus={() => onActive(entry.id)}
      onMouseMove={() => onPoint(entry.id)}
    >
      <span role="gridcell" className={mergeClasses(styles.time, tint !== null && styles.onTint)}>
        {entry.recordedAt}
      </span>
      <span role="gridcell" className={mergeClasses(styles.kind, styles[ENTRY_TONE[kind].tone])}>
        {ENTRY_KIND_WORDS[kind]}
      </span>
      <div role="gridcell" className={styles.body}>
        {editing ? <EntryEditor entry={entry} context={props.context} first={props.first} onAction={(fields) => props.onKind(entry.id, 'action', fields)} onSplit={(at) => props.onSplit(entry.id, at)} onMerge={() => props.onMerge(entry.id)} onLeave={props.onLeave} onDone={() => onDone(entry.id)} /> : <EntryWords kind={kind} text={text} className={styles.words} />}
        <EntryFacts entry={entry} meetingId={props.meetingId} editing={editing} />
        <GuardedNamesNote ownerKind="minutes" meetingId={props.meetingId} placeId={entry.id} />
      </div>
      {active && !editing && <EntryTools {...props} cell />}
    </div>
  );
});

function EntryWords({ kind, text, className }: { readonly kind: EntryKind; readonly text: string; readonly className: string }) {
  const house = HOUSE_WORDS[kind];
  if (house === undefined) return <p className={className}>{text}</p>;
  const { word, rest } = decisionWording(text, house);
  return (
    <p className={className}>
      <strong>{word}</strong> {rest}
    </p>
  );
}

function EntryFacts({ entry, meetingId, editing }: { readonly entry: MinuteEntry; readonly meetingId: string; readonly editing: boolean }) {
  const styles = useStyles();
  const { decision, action, publicity } = entry;
  const voted = entry.kind === 'motion' || entry.kind === 'decision' || entry.kind === 'resolved';
  if (!decision && !action && !voted && publicity === 'open') return null;
  const due = action ? describeDue(action.due) : '';
  const tied = tiedPart(entry);
  return (
    <div className={styles.facts}>
      {action && !editing && (
        <FactChip icon={<Person16Regular />} unsure={action.ownerName === ''}>
          {action.ownerName === '' ? 'No owner yet' : action.ownerName}
        </FactChip>
      )}
      {due !== '' && !editing && (
        <FactChip icon={<CalendarLtr16Regular />} unsure={false}>
          {due}
        </FactChip>
      )}
      {decision && (
        <StatusChip tone="plain" small>
          {decision.number}
        </StatusChip>
      )}
      {action && <span className={styles.number}>{action.number}</span>}
      {voted && <FactsBesides meetingId={meetingId} entryId={entry.id} />}
      {tied && <TieChips meetingId={meetingId} table={tied.table} rowId={tied.rowId} />}
      {publicity !== 'open' && (
        <StatusChip tone="part2" shape="padlock" small>
          Part 2
        </StatusChip>
      )}
    </div>
  );
}
