import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { declarationKindWords } from '@shared/attendance/declaration-kinds';
import { concerns } from '@shared/attendance/eligibility';
import { DEED_WORDS } from '@shared/attendance/model';
import type { Declaration, DeclaredDeed, MeetingRoom } from '@shared/attendance/model';
import { declarationsToAnswer } from '@shared/attendance/reached';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { toastRemoved } from '@renderer/commands/undo-redo';
import { mb, type } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import { StatusChip } from '@renderer/ui/status-chip';
import type { RunPaneProps } from '../minutes/run-pane';
import { DeclarationDialog } from './declaration-dialog';
import { momentIn } from './use-room';

const useStyles = makeStyles({
  pane: { flexShrink: 0, padding: '10px 14px 12px', borderTop: `1px solid ${mb.line}`, ...type.dense },
  head: { display: 'flex', alignItems: 'center', gap: '8px' },
  title: { ...type.cardTitle },
  add: { marginInlineStart: 'auto', minWidth: 0, whiteSpace: 'nowrap' },
  none: { color: mb.text3 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: '8px' },
  reached: { padding: '8px', borderRadius: '6px', border: `1px solid ${mb.attentionLine}`, backgroundColor: mb.attentionGround },
  who: { fontWeight: 600 },
  facts: { color: mb.text2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '4px' },
  button: { minWidth: 0, minHeight: '24px', paddingBlock: 0, paddingInline: '8px', ...type.caption },
});

const ANSWERS: readonly Exclude<DeclaredDeed, ''>[] = ['withdrew', 'stayedWithoutVote', 'stayed', 'dispensation'];

/** Interests that were declared; when its item is reached it is asked what the person did. */
export function DeclarationsPane(props: RunPaneProps) {
  const room = useRead('attendance', 'room', { meetingId: props.meetingId }).data;
  return room && room.people.length > 0 ? <Declarations {...props} room={room} /> : null;
}

function Declarations({ itemId, readOnly, room }: RunPaneProps & { readonly room: MeetingRoom }) {
  const styles = useStyles();
  const [editing, setEditing] = useState<Declaration | 'new' | null>(null);
  const { mutate: answer } = useWrite('attendance', 'answerDeclaration');
  const { mutate: remove } = useWrite('attendance', 'removeDeclaration');
  const nameOf = (one: Declaration): string => room.people.find(({ id }) => id === one.attendanceId)?.name ?? '';
  const labelOf = new Map(room.items.map((item) => [item.id, item.label]));
  const atItem = room.declarations.filter((one) => one.agendaItemId !== null && concerns(one, itemId));
  const toAnswer = declarationsToAnswer(room, itemId, momentIn(room));
  const section = useRef<HTMLElement>(null);
  useReached(room, toAnswer.map(nameOf), itemId, section);
  // Those of the item that is shown come first: they are what has to be thought of now.
  const listed = [...atItem, ...room.declarations.filter((one) => !atItem.includes(one))];
  const running = room.actualStart !== null && room.actualEnd === null;
  return (
    <section ref={section} className={styles.pane} aria-label="Declarations" data-pane="">
      <div className={styles.head}>
        <h2 className={styles.title}>Declarations</h2>
        {!readOnly && (
          <Button className={styles.add} size="small" appearance="subtle" icon={<Add20Regular />} onClick={() => setEditing('new')}>
            Declare…
          </Button>
        )}
      </div>
      {listed.length === 0 && <p className={styles.none}>No interest has been declared.</p>}
      <ul className={styles.list}>
        {listed.map((one) => {
          const asked = running && toAnswer.includes(one);
          const label = labelOf.get(one.agendaItemId ?? '') ?? '';
          return (
            <li key={one.id} className={mergeClasses(asked && styles.reached)} data-asked={asked ? '' : undefined}>
              <div className={styles.head}>
                <span>
                  <span className={styles.who}>{nameOf(one)}</span> · {one.agendaItemId === null ? 'whole meeting' : `item ${label}`}
                </span>
                {one.publicity !== 'open' && (
                  <StatusChip tone="part2" shape="padlock" small>
                    Part 2
                  </StatusChip>
                )}
              </div>
              <p className={styles.facts}>
                {declarationKindWords(one.kind, room.facts.packKey)}: {one.nature}
              </p>
              {!asked && <p className={styles.facts}>{one.did === '' ? 'Asked again when the item is reached' : DEED_WORDS[one.did]}</p>}
              {asked && <p className={styles.who}>{one.did === '' ? 'This item is reached. What did they do?' : 'This item is reached, and they are still in the room. They said that they would withdraw.'}</p>}
              {!readOnly && (
                <div className={styles.buttons} role="group" aria-label={`${nameOf(one)}, item ${label}`}>
                  {asked && ANSWERS.map((did) => (
                    <Button key={did} className={styles.button} data-keep-focus="" onClick={() => answer({ declarationId: one.id, did, ...momentIn(room), agendaItemId: itemId })}>
                      {DEED_WORDS[did]}
                    </Button>
                  ))}
                  <Button className={styles.button} appearance="subtle" aria-label={`Change declaration of ${nameOf(one)}`} onClick={() => setEditing(one)}>
                    Change…
                  </Button>
                  <Button className={styles.button} appearance="subtle" aria-label={`Move declaration of ${nameOf(one)} to the bin`} onClick={() => remove({ declarationId: one.id }, { onSuccess: () => toastRemoved('Declaration moved to the bin') })}>
                    To the bin
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {editing !== null && <DeclarationDialog room={room} itemId={itemId} declaration={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </section>
  );
}

/** Says that an item is reached in which somebody has declared an interest, once each time it is reached, and brings the question into sight: the list of those present is long. */
function useReached(room: MeetingRoom, names: readonly string[], itemId: string, section: RefObject<HTMLElement | null>): void {
  const sentence = room.currentItemId === itemId && names.length > 0 ? `An interest in this item was declared by ${names.join(' and ')}. Say what they do.` : '';
  useEffect(() => {
    if (sentence === '') return;
    announce(sentence, { urgent: true });
    section.current?.querySelector('[data-asked]')?.scrollIntoView({ block: 'nearest' });
  }, [sentence, itemId, section]);
}
