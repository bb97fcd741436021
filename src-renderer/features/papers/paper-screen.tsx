import { Button, makeStyles, MenuItem } from '@fluentui/react-components';
import { ClipboardPasteRegular, CommentAdd16Regular, Delete20Regular, DocumentArrowLeft20Regular, Send20Regular } from '@fluentui/react-icons';
import { Link, useNavigate } from '@tanstack/react-router';
import { redoDepth, undoDepth } from '@tiptap/pm/history';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { PaperComment } from '@shared/papers/comments/model';
import type { PlaceInText } from '@shared/papers/linter/finding';
import type { Paper, PaperStep } from '@shared/papers/model';
import { referenceLabels } from '@shared/papers/paper-references';
import { isLocked } from '@shared/papers/workflow/steps';
import { client } from '@renderer/client';
import { useCommand } from '@renderer/commands/command-handlers';
import { toastRemoved, undoOrRedo } from '@renderer/commands/undo-redo';
import { DocumentActions } from '@renderer/features/documents/document-actions';
import { LiftPaperMenuItem } from '@renderer/features/ledger/lift-parts';
import { timeNow } from '@renderer/features/minutes/use-clock';
import type { CommentAsked, CommentOpened } from '@renderer/features/paper-comments/comments-panel';
import { CommentsHere } from '@renderer/features/paper-comments/comments-here';
import { targetAtCaret } from '@renderer/features/paper-comments/comment-place';
import type { CommentTarget } from '@renderer/features/paper-comments/comment-place';
import { useByName } from '@renderer/features/paper-workflow/by-name';
import { CompareDialog } from '@renderer/features/paper-workflow/compare-dialog';
import { CourseBanner, PaperCourse, StepButtons } from '@renderer/features/paper-workflow/paper-course';
import { StepDialog } from '@renderer/features/paper-workflow/step-dialog';
import { ReturnedLine } from '@renderer/features/paper-travel/returned-line';
import { SendPaperMenuItem } from '@renderer/features/paper-travel/send-menu-item';
import { askToSend } from '@renderer/features/paper-travel/send-request';
import { BringBackDialog } from '@renderer/features/word-return/bring-back-dialog';
import { droppedWordFile } from '@renderer/features/word-return/dropped-word-file';
import { showFailure } from '@renderer/query/notices';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { flushAllSavers } from '@renderer/saving/coalescing-saver';
import { keepVersionNow } from '@renderer/saving/keep-version';
import { mb, media, type } from '@renderer/theme/tokens';
import { Drawer } from '@renderer/ui/drawer';
import { GonePage } from '@renderer/ui/gone-page';
import { Skeleton } from '@renderer/ui/skeleton';
import { StatusChip } from '@renderer/ui/status-chip';
import { openChecks } from './checks-panel';
import type { NumberDiffers } from './checks-panel';
import { goToBlock } from './go-to-block';
import { LinkDialog } from '@renderer/features/text/link-dialog';
import { paperFacts } from './paper-facts';
import { PaperOutline } from './paper-outline';
import { PaperSheet } from './paper-sheet';
import { useFoundInPaper } from '@renderer/features/paper-preparation/paper-findings';
import { PaperSide } from './paper-side';
import type { SideTab } from './paper-side';
import { createPaperStore } from './paper-store';
import { PaperToolbar } from './paper-toolbar';
import { paperPlace } from './paper-words';
import { PasteDialog } from './paste-dialog';
import { TemplateCard } from './template-card';
import { FindBar } from './find-bar';
import { PaperTools } from './paper-tools';
import { undoPastText } from './undo-past-text';
import { usePageCount } from './use-page-count';

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  head: { flex: 'none', display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', columnGap: '24px', rowGap: '8px', padding: '12px 24px 10px', backgroundColor: mb.surface, [media.small]: { padding: '8px 12px' } },
  words: { flex: '1 1 320px', minWidth: 0 },
  crumbs: { display: 'flex', flexWrap: 'wrap', gap: '6px', ...type.caption, color: mb.text3, [media.small]: { display: 'none' } },
  crumb: { color: mb.text3, textDecorationLine: 'none', ':hover': { textDecorationLine: 'underline' } },
  title: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '10px', ...type.pageTitle, color: mb.text1, overflowWrap: 'anywhere', [media.small]: { ...type.sectionTitle } },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center', paddingTop: '10px', [media.small]: { paddingTop: 0 } },
  panes: { flex: '1 1 0', minHeight: 0, display: 'grid', gridTemplateColumns: '224px minmax(0, 1fr) 330px', [media.medium]: { gridTemplateColumns: '224px minmax(0, 1fr)' }, [media.small]: { gridTemplateColumns: 'minmax(0, 1fr)' } },
  outline: { minHeight: 0, overflowY: 'auto', scrollbarWidth: 'thin', padding: '14px 8px', borderRight: `1px solid ${mb.line}`, backgroundColor: mb.canvas, display: 'flex', flexDirection: 'column', gap: '16px', [media.small]: { display: 'none' } },
  page: { minHeight: 0, minWidth: 0, overflowY: 'auto', padding: '16px 24px 40px', backgroundColor: mb.canvas, [media.small]: { padding: '8px 8px 24px' } },
  side: { display: 'flex', flexDirection: 'column', gap: '14px', minHeight: 0, overflowY: 'auto', scrollbarWidth: 'thin', padding: '6px 12px 14px', borderLeft: `1px solid ${mb.line}`, backgroundColor: mb.canvas, [media.medium]: { display: 'none' } },
  onlyMedium: { display: 'none', [media.medium]: { display: 'inline-flex' } },
  onlySmall: { display: 'none', [media.small]: { display: 'inline-flex' } },
  tool: { height: '28px', ...type.dense },
  waiting: { padding: '24px' },
});

const NO_COMMENTS: readonly PaperComment[] = [];

/** A paper: outline, the page it is written on, and what is still to answer. */
export function PaperScreen({ paperId }: { readonly paperId: string }) {
  const styles = useStyles();
  const paper = useRead('papers', 'get', { id: paperId });
  const [ready, setReady] = useState(false);
  const { refetch } = paper;
  useEffect(() => {
    // What was typed on the screen before this one is on the disk first; then it is read.
    void flushAllSavers().then(() => refetch()).then(() => setReady(true));
  }, [refetch]);
  if (paper.error) return <GonePage title="Paper" error={paper.error} to="/papers" place="Papers" />;
  if (!paper.data || !ready) {
    return (
      <div className={styles.waiting}>
        <Skeleton lines={6} label="Reading the paper" />
      </div>
    );
  }
  return <OpenPaper key={paperId} paper={paper.data} />;
}

function OpenPaper({ paper }: { readonly paper: Paper }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const [store] = useState(createPaperStore);
  const [dialog, setDialog] = useState<'paste' | 'link' | 'side' | 'outline' | null>(null);
  const [step, setStep] = useState<PaperStep | null>(null);
  const [returned, setReturned] = useState<{ readonly dropped: File | null } | null>(null);
  const [comparing, setComparing] = useState<string | null>(null);
  const [tab, setTab] = useState<SideTab>('checks');
  const [next, setNext] = useState<CommentAsked>({ target: null, asked: 0 });
  const [opened, setOpened] = useState<CommentOpened>({ blockId: null, asked: 0 });
  const course = useRead('paperWorkflow', 'get', { paperId: paper.id }).data;
  const comments = useRead('paperComments', 'list', { paperId: paper.id }).data?.comments ?? NO_COMMENTS;
  const byName = useByName(course?.clerkName ?? '');
  const status = useRead('records', 'status', {}).data;
  // Whoever keeps no record has a clerk to send the paper to; the steps of its course are the clerk's.
  const personal = status?.state === 'open' && status.personal === true;
  const locked = isLocked(paper.status);
  const openThreads = useMemo(() => comments.filter(({ parentId, resolvedOn }) => parentId === null && resolvedOn === null), [comments]);
  const openComments = openThreads.length;
  useEffect(() => {
    const commented = new Map<string, number>();
    for (const { blockId } of openThreads) if (blockId !== null) commented.set(blockId, (commented.get(blockId) ?? 0) + 1);
    store.getState().setCommented(commented);
  }, [store, openThreads]);
  const remove = useWrite('papers', 'remove');
  const live = useStore(store, (state) => state.live);
  const facts = useMemo(() => paperFacts(paper, live), [paper, live]);
  const calmFacts = useDeferredValue(facts);
  const activeEditor = useStore(store, (state) => (state.activeId === null ? null : (state.handles.get(state.activeId)?.editor ?? null)));
  const pages = usePageCount(paper, calmFacts);
  useEffect(() => store.getState().setReferences(referenceLabels(facts.sections, facts.places)), [store, facts]);
  const numberDiffers = numberDiffersOf(paper);
  const open = openChecks(calmFacts, numberDiffers);
  const found = useFoundInPaper(paper, calmFacts.sections);

  const focusSection = (sectionId: string): boolean => {
    const handle = store.getState().handles.get(sectionId);
    if (!handle) return false;
    document.getElementById(`section-${sectionId}`)?.scrollIntoView({ block: 'nearest' });
    handle.editor.commands.focus('end');
    return true;
  };
  const go = (target: PlaceInText): void => {
    setDialog(null);
    // A drawer gives the focus back when it closes; after that it may go on.
    setTimeout(() => {
      if (target.kind === 'block') {
        if (!goToBlock(store, target.sectionId, target.id)) focusSection(target.sectionId);
        return;
      }
      if (target.kind === 'section') {
        if (focusSection(target.id)) return;
        const [first] = paper.sections.filter((section) => section.parentId === target.id);
        if (first) focusSection(first.id);
        return;
      }
      const detail = paper.details.find((candidate) => candidate.id === target.id) ?? paper.details[0];
      document.querySelector<HTMLInputElement>(`[data-detail="${detail?.key ?? ''}"]`)?.focus();
    }, 0);
  };
  const side = useRef<HTMLElement>(null);
  const { sections } = paper;
  const leave = useCallback((sectionId: string, by: 1 | -1): boolean => {
    const { handles } = store.getState();
    const order = sections.map((section) => section.id).filter((id) => handles.has(id));
    const next = handles.get(order[order.indexOf(sectionId) + by] ?? '');
    next?.editor.commands.focus(by === 1 ? 'start' : 'end');
    return next !== undefined;
  }, [store, sections]);
  const toComments = useCallback((): void => {
    setTab('comments');
    // In a narrow window what stands beside the paper is a drawer.
    if (side.current !== null && side.current.offsetParent === null) setDialog('side');
  }, []);
  const comment = (): void => {
    const target = targetAtCaret(store.getState());
    toComments();
    setNext(({ asked }) => ({ target, asked: asked + 1 }));
  };
  const showComments = useCallback((blockId: string): void => {
    toComments();
    setOpened(({ asked }) => ({ blockId, asked: asked + 1 }));
  }, [toComments]);
  // What was asked for is shown by then: coming back to the tab asks for nothing.
  const chooseTab = (chosen: SideTab): void => {
    setTab(chosen);
    setOpened({ blockId: null, asked: 0 });
    setNext(({ target }) => ({ target, asked: 0 }));
  };
  const keep = (): void => {
    const at = timeNow();
    void keepVersionNow(async () => await client.paperWorkflow.keepVersion({ paperId: paper.id, at, byName, note: `Kept by you at ${at}`, fresh: true }), 'Versions are listed beside the paper.');
  };
  const link = useCallback((): void => {
    if (store.getState().activeId !== null) setDialog('link');
  }, [store]);
  // From the menu and the palette; the keys are the editor's own.
  const takeBackHere = (direction: 'undo' | 'redo'): void => {
    if (activeEditor?.isFocused !== true) undoOrRedo(direction);
    else if ((direction === 'undo' ? undoDepth : redoDepth)(activeEditor.state) > 0) activeEditor.commands[direction]();
    else void undoPastText(direction);
  };
  useCommand('edit.undo', () => takeBackHere('undo'));
  useCommand('edit.redo', () => takeBackHere('redo'));
  useCommand('record.save', keep);
  useCommand('paper.comment', comment);
  const bin = (): void => {
    void flushAllSavers().then(() => remove.mutate({ id: paper.id }, { onSuccess: () => { toastRemoved(`“${paper.title}” moved to the bin`); void navigate({ to: personal ? '/' : '/papers' }); } }));
  };
  const beside = {
    paper, facts: calmFacts, found, store, course, tab, onTab: chooseTab, open: { checks: open, comments: openComments }, numberDiffers: locked ? null : numberDiffers, onGo: go, next, opened,
    onTarget: (target: CommentTarget) => setNext({ target, asked: 0 }), onCompare: setComparing, onKeep: keep,
  };
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <div className={styles.words}>
          <Crumbs paper={paper} personal={personal} />
          <h1 className={styles.title}>
            {paper.title}
            {paper.publicity !== 'open' && (
              <StatusChip tone="part2" shape="padlock">
                {paper.publicity === 'exempt' ? 'Exempt' : 'Confidential'}
              </StatusChip>
            )}
          </h1>
        </div>
        {course && !personal && <PaperCourse facts={course} />}
        <div className={styles.actions}>
          {!locked && (
            <Button icon={<ClipboardPasteRegular />} onClick={() => setDialog('paste')}>
              Paste or open text…
            </Button>
          )}
          {personal ? (
            <Button appearance="primary" icon={<Send20Regular />} onClick={() => askToSend(paper.id)}>
              Send to the clerk…
            </Button>
          ) : (
            <StepButtons status={paper.status} onStep={setStep} />
          )}
          <DocumentActions kind="report" id={paper.id}>
            {!locked && (
              <MenuItem icon={<DocumentArrowLeft20Regular />} onClick={() => setReturned({ dropped: null })}>
                Bring back from Word…
              </MenuItem>
            )}
            <LiftPaperMenuItem paperId={paper.id} />
            <SendPaperMenuItem paperId={paper.id} />
            <MenuItem icon={<Delete20Regular />} onClick={bin}>
              Move to the bin
            </MenuItem>
          </DocumentActions>
        </div>
      </header>
      <ReturnedLine paperId={paper.id} />
      <PaperToolbar store={store} locked={locked} words={calmFacts.words} pages={pages} onLink={link}>
        <PaperTools store={store} places={calmFacts.places} locked={locked} />
        <Button className={styles.tool} size="small" appearance="subtle" icon={<CommentAdd16Regular />} aria-keyshortcuts="Control+Shift+M" onMouseDown={(event) => event.preventDefault()} onClick={comment}>
          Comment
        </Button>
        <CommentsHere store={store} className={styles.tool} onOpen={showComments} />
        <Button className={`${styles.onlySmall} ${styles.tool}`} size="small" onClick={() => setDialog('outline')}>
          Outline
        </Button>
        <Button className={`${styles.onlyMedium} ${styles.tool}`} size="small" onClick={() => setDialog('side')}>
          Checks {open + found.findings.length + found.names.length}, comments {openComments}
        </Button>
      </PaperToolbar>
      <FindBar store={store} paper={paper} locked={locked} />
      {course && <CourseBanner facts={course} onStep={setStep} />}
      <div className={styles.panes}>
        <div className={styles.outline} data-pane="">
          <PaperOutline facts={calmFacts} store={store} onGo={go} />
          <TemplateCard paper={paper} />
        </div>
        <div
          className={styles.page}
          data-pane=""
          onDropCapture={(event) => {
            const file = locked ? null : droppedWordFile(event);
            if (file === null) return;
            event.preventDefault();
            event.stopPropagation();
            setReturned({ dropped: file });
          }}
        >
          <PaperSheet paper={paper} facts={facts} store={store} locked={locked} onLink={link} onComments={showComments} onLeave={leave} />
        </div>
        <aside className={styles.side} ref={side} data-pane="" aria-label="Beside the paper">
          {dialog !== 'side' && <PaperSide {...beside} />}
        </aside>
      </div>
      {dialog === 'paste' && <PasteDialog paper={paper} onClose={() => setDialog(null)} />}
      {dialog === 'link' && activeEditor && <LinkDialog editor={activeEditor} onClose={() => setDialog(null)} />}
      {returned !== null && <BringBackDialog paperId={paper.id} dropped={returned.dropped} onClose={() => setReturned(null)} />}
      {step !== null && <StepDialog key={step} paperId={paper.id} step={step} byName={byName} open={open} onClose={() => setStep(null)} />}
      {comparing !== null && course && <CompareDialog paperId={paper.id} versions={course.versions} versionId={comparing} locked={locked} byName={byName} onClose={() => setComparing(null)} />}
      <Drawer title="Beside the paper" open={dialog === 'side'} onClose={() => setDialog(null)}>
        <PaperSide {...beside} onLeave={() => setDialog(null)} />
      </Drawer>
      <Drawer title="Outline" open={dialog === 'outline'} onClose={() => setDialog(null)}>
        <PaperOutline facts={calmFacts} store={store} onGo={go} />
      </Drawer>
    </div>
  );
}

/** The agenda may be put in another order after the paper was begun: then its number in the header block is an old one. */
function numberDiffersOf(paper: Paper): NumberDiffers | null {
  const detail = paper.details.find((candidate) => candidate.key === 'agendaItem');
  const { itemNumber } = paper;
  if (!detail || itemNumber === null || detail.value === itemNumber) return null;
  const take = async (): Promise<void> => {
    await client.papers.updateDetail({ id: detail.id, value: itemNumber });
  };
  return { inPaper: detail.value === '' ? 'is empty' : detail.value, onAgenda: itemNumber, onUse: () => void take().catch(showFailure) };
}

function Crumbs({ paper, personal }: { readonly paper: Paper; readonly personal: boolean }) {
  const styles = useStyles();
  const place = paperPlace(paper);
  return (
    <nav aria-label="Where this is" className={styles.crumbs}>
      <Link to={personal ? '/' : '/papers'} className={styles.crumb}>
        {personal ? 'My papers' : 'Papers'}
      </Link>
      <span aria-hidden="true">›</span>
      {paper.meetingId === null || personal ? (
        <span>{place}</span>
      ) : (
        <Link to="/meetings/$meetingId/papers" params={{ meetingId: paper.meetingId }} className={styles.crumb}>
          {place}
        </Link>
      )}
      {paper.itemNumber !== null && (
        <>
          <span aria-hidden="true">›</span>
          <span>item {paper.itemNumber}</span>
        </>
      )}
    </nav>
  );
}
