import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState, type Ref } from 'react';
import { cleanLine } from '@shared/kernel/clean-text';
import { client } from '@renderer/client';
import { readKey } from '@renderer/query/query-client';
import { createCoalescingSaver } from '@renderer/saving/coalescing-saver';
import { mb, media } from '@renderer/theme/tokens';
import { useCellStyles, useGridStyles } from './agenda-styles';
import { stepToRow, undoInRecord } from './row-steps';

const useStyles = makeStyles({
  line: { ':last-child': { borderBottom: 'none' } },
  mark: { display: 'flex', justifyContent: 'center', color: mb.text3 },
  item: { gridColumn: '3 / -1', [media.small]: { flex: '1 1 calc(100% - 80px)' } },
  second: { paddingInlineStart: '24px' },
  third: { paddingInlineStart: '46px' },
});

/** What a new item starts with besides its title. */
const FIRST = { presenterName: '', presenterPersonId: null, askType: 'information', publicity: 'open' } as const;

/** The longest title of an item, in characters. */
const LONGEST = 300;

function isTitle(text: string): boolean {
  const line = cleanLine(text);
  return line !== '' && line.length <= LONGEST;
}

/** One item while it is being typed for the first time. */
type Draft = { readonly push: (title: string) => void; readonly end: (title: string) => Promise<void> };

type NewItemLineProps = {
  readonly meetingId: string;
  /** Null for the line at the end of the agenda. */
  readonly parent: { readonly id: string; readonly number: string; readonly minutes: number; readonly level: number } | null;
  /** Whether a row is still being typed here: the table leaves it out until it is done. */
  readonly onDraft: (id: string, drafting: boolean) => void;
  /** The line was left, or Escape was pressed in it. */
  readonly onLeave?: () => void;
  readonly inputRef?: Ref<HTMLTextAreaElement>;
  readonly takesFocus?: boolean;
  /** Whether there is room for boxes to tick before the items. */
  readonly selecting?: boolean;
};

/**
 * The line in which items are added: the first letter makes the item, the rest of its title is saved as it is typed, Enter
 * goes on with the next one.
 */
export function NewItemLine({ meetingId, parent, onDraft, onLeave, inputRef, takesFocus = false, selecting = false }: NewItemLineProps) {
  const grid = useGridStyles();
  const cell = useCellStyles();
  const styles = useStyles();
  const [title, setTitle] = useState('');
  const refusalId = useId();
  const tooLong = cleanLine(title).length > LONGEST;
  const draft = useRef<Draft | null>(null);
  const ownRef = useRef<HTMLTextAreaElement>(null);
  const queryClient = useQueryClient();
  const readAgain = (): Promise<void> => queryClient.invalidateQueries({ queryKey: readKey('agenda', 'get', { meetingId }) });
  // Only the first sub-item takes over the time that its parent had; the parent shows the sum from then on.
  const minutes = useRef(parent?.minutes ?? 5);

  useEffect(() => {
    if (takesFocus) ownRef.current?.focus();
  }, [takesFocus]);

  const type = (text: string): void => {
    setTitle(text);
    if (!isTitle(text) && draft.current === null) return;
    draft.current ??= startDraft({ meetingId, parentId: parent?.id ?? null, minutesNeeded: minutes.current, onDraft, readAgain });
    if (isTitle(text)) draft.current.push(text);
  };
  const finish = async (): Promise<void> => {
    const done = draft.current;
    // Too long a title stays in the line until it is shortened.
    if (done === null || cleanLine(title).length > LONGEST) return;
    draft.current = null;
    minutes.current = 5;
    setTitle('');
    await done.end(title);
  };
  return (
    <div role="row" className={mergeClasses(grid.row, selecting && grid.selecting, styles.line)} data-agenda-row="new">
      <span role="cell" className={mergeClasses(grid.handle, styles.mark)} aria-hidden="true">
        <Add16Regular />
      </span>
      <span role="cell" className={mergeClasses(grid.cell, grid.number)} />
      <span role="cell" className={mergeClasses(grid.cell, grid.item, styles.item, parent?.level === 1 && styles.second, parent !== null && parent.level > 1 && styles.third)}>
        <textarea
          ref={mergeRefs(ownRef, inputRef)}
          rows={1}
          className={mergeClasses(cell.text, cell.grows)}
          aria-label={parent === null ? 'New item' : `New sub-item of item ${parent.number}`}
          data-sortable-control="title"
          placeholder={parent === null ? 'Add an item: type its title and press Enter' : 'Type the title of the sub-item and press Enter'}
          maxLength={1_000}
          {...(tooLong ? { 'aria-invalid': true, 'aria-describedby': refusalId } : {})}
          data-touched={title !== ''}
          value={title}
          onChange={(event) => type(event.target.value.replace(/[\r\n]+/g, ' '))}
          onBlur={() => {
            void finish();
            onLeave?.();
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && onLeave) {
              event.stopPropagation();
              void finish();
              onLeave();
              document.querySelector<HTMLElement>(`[data-agenda-row="${parent?.id ?? ''}"] [data-sortable-control="title"]`)?.focus();
            } else if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
              event.preventDefault();
              void finish();
            } else if (!undoInRecord(event)) stepToRow(event);
          }}
        />
        {tooLong && (
          <span id={refusalId} className={cell.refusal}>
            The title is too long. Use at most 300 characters; what is longer is not saved yet.
          </span>
        )}
      </span>
    </div>
  );
}

type DraftOf = { readonly meetingId: string; readonly parentId: string | null; readonly minutesNeeded: number; readonly onDraft: (id: string, drafting: boolean) => void; readonly readAgain: () => Promise<void> };

function startDraft({ meetingId, parentId, minutesNeeded, onDraft, readAgain }: DraftOf): Draft {
  let id: string | null = null;
  const saver = createCoalescingSaver<string>(`agenda-new:${parentId ?? 'end'}`, async (text) => {
    const title = cleanLine(text);
    if (id !== null) return await client.agenda.typeItem({ id, title });
    const added = await client.agenda.addItem({ meetingId, title, ...FIRST, minutesNeeded, afterId: null, parentId });
    id = added.id;
    onDraft(id, true);
    return added;
  });
  return {
    push: saver.push,
    end: async (title) => {
      await saver.flush();
      // Everything was deleted again: then there is no item.
      if (id === null) return;
      if (cleanLine(title) === '') await client.agenda.removeItem({ id });
      // What follows the keystrokes is read with a pause; the row is to appear with its whole title.
      await readAgain();
      onDraft(id, false);
    },
  };
}

function mergeRefs(own: { current: HTMLTextAreaElement | null }, other: Ref<HTMLTextAreaElement> | undefined): (element: HTMLTextAreaElement | null) => void {
  return (element) => {
    own.current = element;
    if (typeof other === 'function') other(element);
    else if (other) other.current = element;
  };
}
