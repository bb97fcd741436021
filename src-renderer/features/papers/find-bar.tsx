import { Button, Checkbox, Input, makeStyles } from '@fluentui/react-components';
import { ArrowDown16Regular, ArrowUp16Regular, Dismiss16Regular } from '@fluentui/react-icons';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import type { Paper } from '@shared/papers/model';
import type { WordQuery } from '@shared/text/find-words';
import { client } from '@renderer/client';
import { useCommand } from '@renderer/commands/command-handlers';
import { undoThis } from '@renderer/commands/undo-redo';
import { FIND_SETTING, placesIn, type FindSetting, type FoundPlace } from '@renderer/features/text/find-marks';
import { replacePlace } from '@renderer/features/text/replace-place';
import { showFailure } from '@renderer/query/notices';
import { flushAllSavers } from '@renderer/saving/coalescing-saver';
import { mb, media, type } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import { showToast } from '@renderer/ui/toasts';
import type { PaperStore } from './paper-store';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', rowGap: '4px', padding: '6px 24px', backgroundColor: mb.surface, borderBottom: `1px solid ${mb.line}`, [media.small]: { padding: '6px 12px' } },
  field: { display: 'flex', alignItems: 'center', gap: '6px', ...type.dense },
  input: { width: '190px' },
  status: { ...type.caption, color: mb.text3, minWidth: '84px' },
  tool: { height: '28px', minWidth: 0, paddingInline: '8px', ...type.dense, fontWeight: 400 },
  close: { marginInlineStart: 'auto' },
});

type Place = FoundPlace & { readonly sectionId: string };

/** Finds words in the whole paper, and replaces them: one by one as typing, all of them as one step for Undo. Opened by Ctrl+F and Ctrl+H. */
export function FindBar({ store, paper, locked }: { readonly store: PaperStore; readonly paper: Paper; /** Whether the text cannot be changed now: then it is only looked through. */ readonly locked: boolean }) {
  const [mode, setMode] = useState<'closed' | 'find' | 'replace'>('closed');
  const [asked, setAsked] = useState(0);
  const show = (next: 'find' | 'replace'): void => {
    setMode(next);
    setAsked((before) => before + 1);
  };
  useCommand('edit.find', () => show('find'));
  useCommand('edit.replace', () => show('replace'));
  if (mode === 'closed') return null;
  return <OpenFindBar key={paper.id} store={store} paper={paper} replacing={mode === 'replace' && !locked} locked={locked} asked={asked} onReplace={() => setMode('replace')} onClose={() => setMode('closed')} />;
}

type OpenProps = { readonly store: PaperStore; readonly paper: Paper; readonly replacing: boolean; readonly locked: boolean; readonly asked: number; readonly onReplace: () => void; readonly onClose: () => void };

function OpenFindBar({ store, paper, replacing, locked, asked, onReplace, onClose }: OpenProps) {
  const styles = useStyles();
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const [words, setWords] = useState(() => selectedWords(store));
  const [by, setBy] = useState('');
  const [matchCase, setMatchCase] = useState(false);
  const [wholeWord, setWholeWord] = useState(false);
  const [here, setHere] = useState(0);
  const query = useMemo((): WordQuery => ({ words, matchCase, wholeWord }), [words, matchCase, wholeWord]);
  const live = useStore(store, (state) => state.live);
  const handles = useStore(store, (state) => state.handles);
  const order = useMemo(() => paper.sections.map(({ id }) => id).filter((id) => handles.has(id)), [paper.sections, handles]);
  // What stands in the editors decides; `live` says when it changed.
  const places = useMemo((): readonly Place[] => order.flatMap((sectionId) => {
      const editor = live.has(sectionId) ? handles.get(sectionId)?.editor : undefined;
      return editor ? placesIn(editor.state.doc, query).map((place) => ({ ...place, sectionId })) : [];
    }), [live, order, handles, query]);
  const at = places.length === 0 ? -1 : Math.min(here, places.length - 1);

  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [asked]);
  useEffect(() => {
    const current = places[at];
    for (const sectionId of order) {
      const editor = handles.get(sectionId)?.editor;
      const setting: FindSetting = { query: words.trim() === '' ? null : query, here: current?.sectionId === sectionId ? places.filter((place) => place.sectionId === sectionId).indexOf(current) : -1 };
      editor?.view.dispatch(editor.state.tr.setMeta(FIND_SETTING, setting));
    }
    const shown = document.querySelector('.mb-found-here');
    shown?.scrollIntoView({ block: 'nearest' });
  }, [places, at, order, handles, query, words]);
  useEffect(
    () => () => {
      for (const { editor } of store.getState().handles.values()) if (!editor.isDestroyed) editor.view.dispatch(editor.state.tr.setMeta(FIND_SETTING, { query: null, here: -1 } satisfies FindSetting));
    },
    [store],
  );

  const step = (direction: 1 | -1): void => {
    if (places.length === 0) {
      announce(words.trim() === '' ? 'Enter what to look for.' : 'Not found.');
      return;
    }
    const next = (at + direction + places.length) % places.length;
    setHere(next);
    announce(`${String(next + 1)} of ${String(places.length)}`);
  };
  const close = (): void => {
    const current = places[at];
    onClose();
    const editor = current ? handles.get(current.sectionId)?.editor : undefined;
    if (!current || !editor) return;
    const { doc } = editor.state;
    editor.view.dispatch(editor.state.tr.setSelection(current.whole ? NodeSelection.create(doc, current.from) : TextSelection.create(doc, current.from, current.to)).scrollIntoView());
    editor.view.focus();
  };
  const replaceOne = (): void => {
    const current = places[at];
    const editor = current ? handles.get(current.sectionId)?.editor : undefined;
    if (!current || !editor) return step(1);
    replacePlace(current, query, by)(editor.state, editor.view.dispatch);
    // Where the new words hold the old ones, the next place is behind them.
    if (placesIn(editor.state.doc, query).some(({ from }) => from >= current.from && from < current.from + by.length)) setHere(at + 1);
    announce('Replaced');
  };
  const replaceAll = async (): Promise<void> => {
    try {
      await flushAllSavers();
      const { count } = await client.papers.replaceWords({ id: paper.id, words, by, matchCase, wholeWord });
      if (count === 0) announce('Not found.');
      else showToast({ title: count === 1 ? 'Replaced once' : `Replaced ${String(count)} times`, detail: `“${words}” by “${by}”`, actions: [undoThis()] });
    } catch (error) {
      showFailure(error);
    }
  };
  useCommand('edit.findNext', () => step(1));
  useCommand('edit.findPrevious', () => step(-1));

  const keys = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const none = words.trim() === '';
  return (
    <search className={styles.bar} aria-label="Find in this paper">
      <span className={styles.field}>
        <label htmlFor={`${id}-find`}>Find</label>
        <Input id={`${id}-find`} input={{ ref: field }} className={styles.input} size="small" value={words} maxLength={500} onKeyDown={keys} onChange={(_event, data) => { setWords(data.value); setHere(0); }} />
      </span>
      <span className={styles.status} role="status">
        {none ? '' : at < 0 ? 'Not found' : `${String(at + 1)} of ${String(places.length)}`}
      </span>
      <Button className={styles.tool} size="small" appearance="subtle" icon={<ArrowUp16Regular />} aria-keyshortcuts="Shift+F3" disabledFocusable={places.length === 0} onClick={() => step(-1)}>
        Previous
      </Button>
      <Button className={styles.tool} size="small" appearance="subtle" icon={<ArrowDown16Regular />} aria-keyshortcuts="F3" disabledFocusable={places.length === 0} onClick={() => step(1)}>
        Next
      </Button>
      <Checkbox label="Match case" checked={matchCase} onChange={(_event, data) => setMatchCase(data.checked === true)} />
      <Checkbox label="Whole word" checked={wholeWord} onChange={(_event, data) => setWholeWord(data.checked === true)} />
      {replacing ? (
        <>
          <span className={styles.field}>
            <label htmlFor={`${id}-by`}>Replace with</label>
            <Input id={`${id}-by`} className={styles.input} size="small" value={by} maxLength={500} onKeyDown={keys} onChange={(_event, data) => setBy(data.value)} />
          </span>
          <Button className={styles.tool} size="small" disabledFocusable={places.length === 0} onClick={replaceOne}>
            Replace
          </Button>
          <Button className={styles.tool} size="small" disabledFocusable={places.length === 0} onClick={() => void replaceAll()}>
            Replace all
          </Button>
        </>
      ) : (
        <Button className={styles.tool} size="small" appearance="subtle" aria-keyshortcuts="Control+H" disabledFocusable={locked} onClick={onReplace}>
          Replace…
        </Button>
      )}
      <Button className={styles.close} size="small" appearance="subtle" icon={<Dismiss16Regular />} aria-label="Close Find" onClick={close} />
    </search>
  );
}

/** A few selected words are what is looked for first, as in Word. */
function selectedWords(store: PaperStore): string {
  const { activeId, handles } = store.getState();
  const state = activeId === null ? undefined : handles.get(activeId)?.editor.state;
  if (!state || state.selection.empty || !(state.selection instanceof TextSelection) || !state.selection.$from.sameParent(state.selection.$to)) return '';
  return state.doc.textBetween(state.selection.from, state.selection.to).slice(0, 100);
}
