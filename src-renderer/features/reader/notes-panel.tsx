import { Button, makeStyles, Textarea } from '@fluentui/react-components';
import { Delete16Regular, Note24Regular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useId } from 'react';
import type { ReactNode } from 'react';
import { formatDay } from '@shared/kernel/calendar-day';
import type { NoteSubject, ReadingNote } from '@shared/reader/model';
import { client } from '@renderer/client';
import { toastRemoved } from '@renderer/commands/undo-redo';
import { showAtOnce } from '@renderer/query/show-at-once';
import { readKey } from '@renderer/query/query-client';
import type { Answer } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { useTypedText } from '@renderer/saving/use-typed-text';
import { mb, type } from '@renderer/theme/tokens';
import { EmptyState } from '@renderer/ui/empty-state';
import { Panel } from '@renderer/ui/panel';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', listStyleType: 'none', margin: 0, padding: 0 },
  note: { display: 'flex', flexDirection: 'column', gap: '6px', padding: '10px 14px', borderBottom: `1px solid ${mb.softLine}`, ':last-child': { borderBottom: 'none' } },
  head: { display: 'flex', alignItems: 'flex-start', gap: '6px' },
  quote: { ...type.caption, color: mb.text3, flex: 1, minWidth: 0, textAlign: 'start', border: 'none', background: 'none', padding: 0, fontFamily: 'inherit', cursor: 'pointer', overflowWrap: 'anywhere', ':hover': { textDecorationLine: 'underline' } },
  lead: { ...type.caption, color: mb.text3, padding: '10px 14px 0' },
  sent: { ...type.caption, color: mb.text2 },
  foot: { display: 'flex', flexWrap: 'wrap', gap: '8px', padding: '10px 14px' },
});

type NotesPanelProps = {
  readonly on: NoteSubject;
  readonly notes: readonly ReadingNote[];
  /** The note that was just made: its field takes the focus. */
  readonly fresh: string | null;
  readonly onGo: (note: ReadingNote) => void;
  /** What is said while there is no note, and the button that makes one. */
  readonly empty: string;
  readonly add: ReactNode;
  readonly foot?: ReactNode;
};

/** Private notes, each under the words that it was made on. */
export function NotesPanel({ on, notes, fresh, onGo, empty, add, foot }: NotesPanelProps) {
  const styles = useStyles();
  if (notes.length === 0) {
    return (
      <Panel title="My notes">
        <EmptyState icon={<Note24Regular />} sentence={empty} action={add} />
      </Panel>
    );
  }
  return (
    <Panel title="My notes" count={notes.length} link={add}>
      <p className={styles.lead}>Only you see these. They stay on this computer unless you send them.</p>
      <ul className={styles.list}>
        {notes.map((note) => (
          <NoteLine key={note.id} on={on} note={note} fresh={fresh === note.id} onGo={() => onGo(note)} />
        ))}
      </ul>
      {foot !== undefined && <div className={styles.foot}>{foot}</div>}
    </Panel>
  );
}

function NoteLine({ on, note, fresh, onGo }: { readonly on: NoteSubject; readonly note: ReadingNote; readonly fresh: boolean; readonly onGo: () => void }) {
  const styles = useStyles();
  const fieldId = useId();
  const queryClient = useQueryClient();
  const remove = useWrite('reader', 'removeNote');
  const text = useTypedText(`readingNote:${note.id}`, note.words, (words) => {
    showAtOnce<Answer<'reader', 'notes'>>(queryClient, readKey('reader', 'notes', on), ({ notes }) => ({ notes: notes.map((one) => (one.id === note.id ? { ...one, words, sentOn: null } : one)) }));
    return client.reader.typeNote({ id: note.id, words });
  });
  useEffect(() => {
    if (fresh) document.getElementById(fieldId)?.focus();
  }, [fresh, fieldId]);
  const about = note.quote === '' ? 'this place' : `“${note.quote.slice(0, 60)}”`;
  return (
    <li className={styles.note}>
      <div className={styles.head}>
        <button type="button" className={styles.quote} onClick={onGo} aria-label={`Go to ${about}`}>
          {note.quote === '' ? 'No words quoted' : `“${note.quote.slice(0, 140)}${note.quote.length > 140 ? '…' : ''}”`}
        </button>
        <Button size="small" appearance="subtle" icon={<Delete16Regular />} aria-label={`Take away the note on ${about}`} onClick={() => remove.mutate({ id: note.id }, { onSuccess: () => toastRemoved('Note taken away') })} />
      </div>
      <Textarea id={fieldId} aria-label={`Note on ${about}`} rows={3} resize="vertical" value={text.typed} onChange={(_event, data) => text.onChange(data.value)} onFocus={text.onFocus} onBlur={text.onBlur} />
      {note.sentOn !== null && text.typed === note.words && <p className={styles.sent}>{`Sent on ${formatDay(note.sentOn)}`}</p>}
    </li>
  );
}

/** Makes a note on a paragraph; answers its id, for the focus. */
export function useAddNote(onAdded: (id: string) => void): (on: NoteSubject, anchor: string, quote: string) => void {
  const add = useWrite('reader', 'addNote');
  return (on, anchor, quote) => {
    if (!add.isPending) add.mutate({ on, anchor, quote }, { onSuccess: ({ id }) => onAdded(id) });
  };
}
