import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { Edit16Regular } from '@fluentui/react-icons';
import type { FocusEvent } from 'react';
import { partText, type ComposedPart } from '@shared/minutes/compose-minutes';
import { describeDue } from '@shared/minutes/due-date';
import { ENTRY_KIND_WORDS, type MinuteEntry } from '@shared/minutes/model';
import { plainText } from '@shared/text/model';
import { LiftedLink } from '@renderer/features/ledger/lift-parts';
import { TieChips } from '@renderer/features/priorities/tie-parts';
import { GuardedNamesNote } from '@renderer/features/privacy/guarded-names';
import { mb, media, type } from '@renderer/theme/tokens';
import { EntryEditor } from './entry-editor';
import { EntryTools } from './entry-tools';
import type { EntryRowTools } from './entry-row';
import { tiedPart } from './tied-part';

type WriteUpEntryProps = EntryRowTools & {
  readonly entry: MinuteEntry;
  /** How it will be printed; left out where it is one of several lines of a paragraph. */
  readonly composed: ComposedPart | undefined;
  readonly first: boolean;
  readonly last: boolean;
  readonly active: boolean;
  readonly editing: boolean;
  readonly readOnly: boolean;
  readonly onActive: (id: string | null) => void;
  readonly onEdit: (id: string) => void;
  readonly onDone: () => void;
  readonly onStep: (id: string, by: -1 | 1) => void;
};

const useStyles = makeStyles({
  entry: { position: 'relative', padding: '4px 8px', borderRadius: '6px', ...type.body, ':hover': { backgroundColor: mb.hover } },
  action: { backgroundColor: mb.actionGround, borderLeft: `3px solid ${mb.action}`, borderRadius: '4px', ':hover': { backgroundColor: mb.actionGround } },
  words: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '78ch' },
  label: { ...type.caption, fontWeight: 600, color: mb.action, marginInlineEnd: '8px' },
  source: { ...type.caption, color: mb.text3 },
  sourceOnTint: { color: mb.text2 },
  // Not seen until it is reached, so that the page reads as prose; always there for the keyboard.
  reach: { position: 'absolute', top: '2px', insetInlineEnd: '4px', minWidth: 0, opacity: 0, ':focus': { opacity: 1 }, [media.forced]: { opacity: 1 } },
});

/** One line of the write-up as it will read: prose, AGREED, or an action with who and when. */
export function WriteUpEntry(props: WriteUpEntryProps) {
  const { entry, active, editing, readOnly, onActive, onEdit, onDone } = props;
  const styles = useStyles();
  // Focus that comes back here when a dialog closes does not take the tools from the line that is pointed at by then.
  const reached = (event: FocusEvent<HTMLElement>): void => {
    if (event.target.matches(':focus-visible')) onActive(entry.id);
  };
  const isAction = entry.kind === 'action';
  const tied = tiedPart(entry);
  return (
    // The pointer only shows the tools; with the keyboard they are reached by Tab.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={mergeClasses(styles.entry, isAction && styles.action)} data-entry-id={entry.id} onMouseMove={() => onActive(entry.id)} onMouseLeave={() => onActive(null)} onFocus={reached}>
      {editing ? <EntryEditor entry={entry} context={props.context} first={props.first} onAction={(fields) => props.onKind(entry.id, 'action', fields)} onSplit={(at) => props.onSplit(entry.id, at)} onMerge={() => props.onMerge(entry.id)} onDone={onDone} /> : <Words entry={entry} composed={props.composed} />}
      <GuardedNamesNote ownerKind="minutes" meetingId={props.meetingId} placeId={entry.id} />
      <p className={mergeClasses(styles.source, isAction && styles.sourceOnTint)}>
        {sourceOf(entry)} {tied && <TieChips meetingId={props.meetingId} table={tied.table} rowId={tied.rowId} />} {entry.decision && <LiftedLink decisionId={entry.decision.id} />}
      </p>
      {!readOnly && !editing && !active && (
        <Button className={styles.reach} size="small" icon={<Edit16Regular />} onClick={() => onEdit(entry.id)}>
          Edit
        </Button>
      )}
      {!readOnly && !editing && active && <EntryTools {...props} />}
    </div>
  );
}

function Words({ entry, composed }: { readonly entry: MinuteEntry; readonly composed: ComposedPart | undefined }) {
  const styles = useStyles();
  const text = plainText(entry.block.runs);
  if (entry.kind === 'action') {
    return (
      <p className={styles.words}>
        <span className={styles.label}>ACTION</span>
        {text}
      </p>
    );
  }
  if (composed?.type === 'decision') {
    return (
      <p className={styles.words}>
        <strong>{composed.verb}</strong> {composed.votes === '' ? '' : `${composed.votes} `}
        {plainText(composed.lead.runs)}
      </p>
    );
  }
  return <p className={styles.words}>{composed === undefined ? text : partText(composed)}</p>;
}

/** Where a line comes from: "note, 18:52", "decision D 26/27-031", "Jasmine Kaur · by Friday 27 November 2026 · A 26/27-022". */
function sourceOf(entry: MinuteEntry): string {
  if (entry.kind === 'action') {
    const due = entry.action ? describeDue(entry.action.due) : '';
    const by = due === '' ? '' : entry.action?.due.kind === 'day' || entry.action?.due.kind === 'month' ? `by ${due}` : due;
    return [entry.action?.ownerName === '' ? 'No owner yet' : (entry.action?.ownerName ?? ''), by, entry.action?.number ?? ''].filter((part) => part !== '').join(' · ');
  }
  return entry.kind === 'decision' ? `decision ${entry.decision?.number ?? ''}, ${entry.recordedAt}` : `${ENTRY_KIND_WORDS[entry.kind].toLowerCase()}, ${entry.recordedAt}`;
}
