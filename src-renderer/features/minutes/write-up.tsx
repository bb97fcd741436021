import { Button, makeStyles } from '@fluentui/react-components';
import { Play20Regular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { numberAgenda } from '@shared/agenda/numbering';
import { describeAttendance } from '@shared/minutes/attendance';
import type { RunningMeeting } from '@shared/minutes/model';
import { plainText } from '@shared/text/model';
import { GuardedNamesNote } from '@renderer/features/privacy/guarded-names';
import { useRead } from '@renderer/query/use-read';
import { mb, type } from '@renderer/theme/tokens';
import { EmptyState } from '@renderer/ui/empty-state';
import { Message } from '@renderer/ui/message';
import { moveTarget } from '@renderer/ui/sortable-order';
import { StatusChip } from '@renderer/ui/status-chip';
import { MinutesSpelling } from './minutes-spelling';
import { captureContextOf, itemChoices } from './run-model';
import { useRunActions } from './use-run-actions';
import { WriteUpEntry } from './write-up-entry';

const useStyles = makeStyles({
  card: { backgroundColor: mb.surface, border: `1px solid ${mb.line}`, borderRadius: '8px', boxShadow: mb.shadowCard },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', padding: '10px 14px', borderBottom: `1px solid ${mb.softLine}` },
  title: { ...type.cardTitle },
  quiet: { ...type.caption, color: mb.text3 },
  items: { padding: '6px 14px 14px' },
  item: { paddingTop: '12px' },
  itemHead: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '8px' },
  number: { minWidth: '26px', ...type.body, fontWeight: 600, color: mb.accent },
  // Beside its number, however long it is.
  itemTitle: { flex: '1 1 200px', minWidth: 0, ...type.body, fontWeight: 600, overflowWrap: 'anywhere' },
  itemTools: { marginInlineStart: 'auto' },
  names: { paddingInlineStart: '34px' },
  entries: { display: 'flex', flexDirection: 'column', gap: '4px', paddingInlineStart: '26px', marginTop: '4px' },
  none: { ...type.dense, color: mb.text3, paddingInlineStart: '34px', marginTop: '4px' },
  messages: { marginBottom: '12px' },
});

/** The minutes in the order of the agenda, as prose; `itemTools` draws what else can be done with the minute of an item. Every line can be edited, moved, changed and taken away where it stands. */
export function WriteUp({ running, onRun, itemTools }: { readonly running: RunningMeeting; readonly onRun: () => void; readonly itemTools?: ((itemId: string, number: string) => ReactNode) | undefined }) {
  const styles = useStyles();
  const { meeting, items, numbering, people, entries } = running;
  const actions = useRunActions(meeting.id);
  const [activeId, setActiveId] = useState<string | null>(null);
  const [editingId, setEditingId] = useState<string | null>(null);
  const labels = useMemo(() => numberAgenda(items, numbering), [items, numbering]);
  const composed = useRead('writeUp', 'get', { meetingId: meeting.id }).data?.minutes;
  const numbers = useMemo(() => new Map<string, string>([...labels, ...(composed ?? []).map((minute) => [minute.id, minute.number] as const)]), [labels, composed]);
  // Parts made of one line; of a paragraph made of several each line is shown by itself, so that it can be edited.
  const partOf = useMemo(() => new Map((composed ?? []).flatMap(({ parts }) => parts.flatMap((part) => (part.entryIds.length === 1 ? [[part.entryIds[0], part] as const] : [])))), [composed]);
  const inOrder = useMemo(() => {
    const place = new Map((composed ?? []).map(({ id }, index) => [id, index]));
    return items.toSorted((one, other) => (place.get(one.id) ?? place.size) - (place.get(other.id) ?? place.size));
  }, [items, composed]);
  const choices = useMemo(() => itemChoices({ items, numbering }), [items, numbering]);
  const context = useMemo(() => captureContextOf(people, meeting.date, running.nextMeetingDate), [people, meeting.date, running.nextMeetingDate]);
  const readOnly = meeting.stage === 'approved' || meeting.stage === 'signed';
  const unrecorded = running.drafts.filter(({ block }) => plainText(block.runs).trim() !== '').length;

  if (entries.length === 0) {
    return <EmptyState sentence="Nothing has been minuted yet. The minutes are written from what is recorded while the meeting is run." action={<Button appearance="primary" icon={<Play20Regular />} onClick={onRun}>Run the meeting</Button>} />;
  }
  const step = (id: string, by: -1 | 1): void => {
    const entry = entries.find((candidate) => candidate.id === id);
    if (!entry) return;
    const target = moveTarget(entries.filter(({ agendaItemId }) => agendaItemId === entry.agendaItemId).map((each) => each.id), id, by);
    if (target) actions.moveEntry(id, entry.agendaItemId, target.beforeId);
  };
  return (
    <>
      {unrecorded > 0 && (
        <Message tone="attention" className={styles.messages} action={<Button size="small" onClick={onRun}>Go to the meeting</Button>}>
          {unrecorded === 1 ? 'One line was typed and not recorded. It is kept in the box of its item.' : `${String(unrecorded)} lines were typed and not recorded. They are kept in the boxes of their items.`}
        </Message>
      )}
      <div className={styles.card}>
        <div className={styles.head}>
          <h2 className={styles.title}>Write-up</h2>
          <span className={styles.quiet}>{describeAttendance(people).join(' · ')}</span>
        </div>
        <MinutesSpelling running={running} numbers={numbers} />
        <div className={styles.items}>
          {inOrder.map((item) => {
            const own = entries.filter(({ agendaItemId }) => agendaItemId === item.id);
            return (
              <section key={item.id} className={styles.item} data-write-up-item={item.id} aria-label={`Item ${numbers.get(item.id) ?? ''}`}>
                <div className={styles.itemHead}>
                  <span className={styles.number}>{numbers.get(item.id)}</span>
                  <h3 className={styles.itemTitle}>{item.title}</h3>
                  {labels.get(item.id) !== numbers.get(item.id) && <span className={styles.quiet}>agenda item {labels.get(item.id)}</span>}
                  {item.publicity !== 'open' && (
                    <StatusChip tone="part2" shape="padlock" small>
                      Part 2
                    </StatusChip>
                  )}
                  {own.length > 0 && itemTools !== undefined && <span className={styles.itemTools}>{itemTools(item.id, numbers.get(item.id) ?? '')}</span>}
                </div>
                <GuardedNamesNote ownerKind="minutes" meetingId={meeting.id} placeId={item.id} className={styles.names} />
                {own.length === 0 ? (
                  <p className={styles.none}>No minute under this item.</p>
                ) : (
                  <div className={styles.entries}>
                    {own.map((entry, index) => (
                      <WriteUpEntry
                        key={entry.id}
                        entry={entry}
                        composed={partOf.get(entry.id)}
                        first={index === 0}
                        last={index === own.length - 1}
                        active={entry.id === activeId}
                        editing={entry.id === editingId}
                        readOnly={readOnly}
                        meetingId={meeting.id}
                        items={choices}
                        context={context}
                        onActive={setActiveId}
                        onEdit={setEditingId}
                        onDone={() => setEditingId(null)}
                        onStep={step}
                        onSplit={actions.splitEntry}
                        onMerge={actions.mergeEntry}
                        onMove={actions.moveEntry}
                        onKind={actions.changeEntryKind}
                        onRemove={actions.removeEntry}
                      />
                    ))}
                  </div>
                )}
              </section>
            );
          })}
        </div>
      </div>
    </>
  );
}
