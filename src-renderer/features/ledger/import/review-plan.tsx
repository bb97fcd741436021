import { Button, makeStyles } from '@fluentui/react-components';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { comparePlan, countPieces, takenFrom } from '@shared/ledger/import/compare-plan';
import type { ComingRow, KeptAsItIs } from '@shared/ledger/import/compare-plan';
import { listedWords } from '@shared/kernel/listed-words';
import type { PlanAccount } from '@shared/ledger/import/plan-account';
import type { PlanSource } from '@shared/ledger/import/plan-source';
import { wordsOfParagraphs } from '@shared/ledger/import/words-of-plan';
import { unplacedToKeep } from '@shared/ledger/plan-to-keep';
import { client } from '@renderer/client';
import { undoThis } from '@renderer/commands/undo-redo';
import { useRead } from '@renderer/query/use-read';
import { mb, type } from '@renderer/theme/tokens';
import { Message } from '@renderer/ui/message';
import { Page } from '@renderer/ui/page';
import { PageHeader } from '@renderer/ui/page-header';
import { showToast } from '@renderer/ui/toasts';
import { useToday } from '@renderer/ui/today';
import { ComparePanel } from './compare-panel';
import { countWords, recommendationsWords } from './import-words';
import { KeepBar } from './keep-bar';
import { columnsOf, keptRows, planOfDraft, problemsOf, type ReviewOfPlan } from './review-of-plan';
import { NEW_REVIEW, ReviewPanel } from './review-panel';
import { RowsPanel } from './rows-panel';
import { TablesPanel } from './tables-panel';
import { UnplacedPanel } from './unplaced-panel';
import { useKeeping } from './use-keeping';
import { usePlanDraft } from './use-plan-draft';

const useStyles = makeStyles({
  over: { color: 'inherit' },
  parts: { display: 'contents' },
  notes: { ...type.dense, color: mb.text2, '& ul': { listStyle: 'disc', paddingInlineStart: '22px', marginBlockStart: '6px' }, '& summary': { cursor: 'default', fontWeight: 600 } },
});

const NOTHING_LEFT: KeptAsItIs = { rows: new Set(), fields: new Map() };
/** The longest title of a review. */
const LONGEST_TITLE = 300;

/** A plan that was read, beside the words it was read from, to be changed and then kept, or compared with what is kept of it already. */
export function ReviewPlan({ source, onAnother, onLeave }: { readonly source: PlanSource; readonly onAnother: () => void; readonly onLeave: () => void }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const today = useToday();
  const bodies = useRead('bodies', 'tree', {}).data?.bodies ?? [];
  const reviews = useRead('ledger', 'reviews', {}).data?.reviews ?? [];
  const [review, setReview] = useState<ReviewOfPlan>({ bodyId: '', title: '', kind: 'review', department: '', officers: '', receivedOn: null, publicity: 'open' });
  const [titleTyped, setTitleTyped] = useState(false);
  const [target, setTarget] = useState(NEW_REVIEW);
  const [current, setCurrent] = useState(0);
  const [left, setLeft] = useState<KeptAsItIs>(NOTHING_LEFT);
  const [tried, setTried] = useState(false);
  const draft = usePlanDraft(source, useMemo(() => ({ asOf: review.receivedOn, nextMeeting: null }), [review.receivedOn]));
  const page = useRef<HTMLDivElement>(null);
  const keeping = useKeeping();
  const [only] = bodies.length === 1 ? bodies : [];
  const title = titleTyped ? review.title : titleOf(draft.reading.title, source.name);
  const named: ReviewOfPlan = { ...review, title, bodyId: review.bodyId === '' ? (only?.id ?? '') : review.bodyId };
  const known = useRead('planImport', 'known', { reviewId: target }, { enabled: target !== NEW_REVIEW }).data;
  const compared = useMemo(() => {
    if (target === NEW_REVIEW || known === undefined) return null;
    const kept = keptRows(draft.rows);
    const coming = draft.rows.flatMap((row, index): ComingRow[] => {
      const one = kept[index];
      return one === undefined ? [] : [{ key: row.key, kept: one, statusSaid: row.status !== '' || draft.edits[row.key]?.status !== undefined }];
    });
    return comparePlan(coming, known.recommendations);
  }, [target, known, draft.rows, draft.edits]);

  useEffect(() => page.current?.querySelector<HTMLElement>('h1')?.focus(), []);

  const problems = tried && compared === null ? problemsOf(planOfDraft(named, draft.reading, draft.rows, source.name)) : [];
  const first = problems[0];
  const showProblem = (row: number | null): void => {
    if (row !== null) setCurrent(row);
    // What is in the way is drawn first.
    setTimeout(() => page.current?.querySelector<HTMLElement>(row === null ? '[aria-invalid="true"]' : '[role="listbox"]')?.focus(), 0);
  };

  const done = (reviewId: string, words: string): void => {
    showToast({ title: words, actions: [undoThis()] });
    void navigate({ to: '/recommendations', search: { tab: 'recommendations', review: reviewId } });
  };
  const keep = async (): Promise<void> => {
    const plan = planOfDraft(named, draft.reading, draft.rows, source.name);
    const found = problemsOf(plan);
    setTried(true);
    if (found.length > 0) return showProblem(found[0]?.row ?? null);
    const kept = await keeping.run((jobId) => client.planImport.keep({ jobId, plan }));
    if (kept !== null) done(kept.reviewId, `${recommendationsWords(kept.recommendationIds.length)} kept`);
  };
  const takeOver = async (): Promise<void> => {
    if (compared === null) return;
    const taken = takenFrom(compared, left);
    const newTexts = draft.reading.unplaced.map(unplacedToKeep).filter(({ text }) => known?.unplaced.includes(wordsOfParagraphs(text)) !== true);
    const name = source.name === '' ? 'what was pasted' : source.name;
    const kept = await keeping.run((jobId) => client.planImport.takeOver({ jobId, plan: { reviewId: target, columns: columnsOf(draft.reading), sourceName: source.name.slice(0, LONGEST_TITLE), day: today, reason: `Imported again from ${name}`.slice(0, LONGEST_TITLE), ...taken, unplaced: newTexts } }));
    if (kept !== null) done(target, `${String(kept.changed)} changed, ${String(kept.added)} added`);
  };

  const { account } = draft;
  const pieces = compared === null ? null : countPieces(takenFrom(compared, left));
  return (
    <Page>
      <div ref={page} className={styles.parts}>
        <PageHeader
          over={
            <Link to="/recommendations" className={styles.over}>
              Recommendations and actions
            </Link>
          }
          title="Look over the action plan"
          facts={<span>{source.name === '' ? 'Pasted' : source.name}</span>}
          actions={<Button onClick={onAnother}>Another plan…</Button>}
        />
        {keeping.problem !== null && <Message tone="bad">{keeping.problem}</Message>}
        {first !== undefined && (
          <Message tone="bad" action={<Button onClick={() => showProblem(first.row)}>Show</Button>}>
            {first.row === null ? '' : `${draft.rows[first.row]?.reference || `Recommendation ${String(first.row + 1)}`}: `}
            {first.sentence}
          </Message>
        )}
        <Message tone={draft.open === 0 && account.missing.length === 0 ? 'good' : 'attention'}>
          {draft.open === 0 ? `${recommendationsWords(draft.rows.length)} read, nothing is unsure. ` : `${recommendationsWords(draft.rows.length)} read. ${countWords(draft.open, 'thing is', 'things are')} unsure and marked “To check”; what is right may stay as it is. `}
          {accountWords(account)}
        </Message>
        {source.notes.length > 0 && (
          <details className={styles.notes}>
            <summary>About the file as a whole ({source.notes.length})</summary>
            <ul>
              {source.notes.map((note, index) => (
                <li key={index}>{note}</li>
              ))}
            </ul>
          </details>
        )}
        <ReviewPanel
          review={named}
          onChange={(next) => {
            setTitleTyped(titleTyped || next.title !== title);
            setReview(next);
          }}
          bodies={bodies}
          reviews={reviews}
          target={target}
          onTarget={setTarget}
          problems={new Map(problems.filter(({ row }) => row === null).map(({ field, sentence }) => [field, sentence]))}
        />
        <TablesPanel draft={draft} />
        <RowsPanel draft={draft} current={current} onChoose={setCurrent} />
        <UnplacedPanel draft={draft} />
        {compared !== null && <ComparePanel rows={compared} left={left} onLeave={setLeft} />}
        <KeepBar
          words={pieces === null ? `Keep ${recommendationsWords(draft.rows.length)}` : `Take over ${countWords(pieces, 'change', 'changes')}`}
          possible={pieces === null ? draft.rows.length > 0 : pieces > 0}
          note={draft.reading.leftOut.length === 0 ? '' : `${countWords(draft.reading.leftOut.length, 'text is', 'texts are')} left out and will not be kept.`}
          keeping={keeping}
          onKeep={() => void (pieces === null ? keep() : takeOver())}
          onCancel={onLeave}
        />
      </div>
    </Page>
  );
}

/** The title that the plan has, else the name of its file without its ending. */
function titleOf(title: string, fileName: string): string {
  return (title.trim() === '' ? fileName.replace(/\.\w{2,5}$/u, '') : title.replace(/\s+/gu, ' ')).slice(0, LONGEST_TITLE);
}

/** That every word of the file is somewhere, in a sentence; where one is not, which. */
function accountWords({ words, inRows, asHeadings, beside, leftOut, missing }: PlanAccount): string {
  if (missing.length > 0) return `These words of the file are in none of the places below: ${missing.slice(0, 20).join(', ')}. Add them by hand.`;
  const places = [[inRows, 'in recommendations'], [asHeadings, 'as title and headings'], [beside, 'not placed'], [leftOut, 'left out']] as const;
  return `Of the ${words.toLocaleString('en-GB')} words of the file, ${listedWords(places.filter(([count]) => count > 0).map(([count, where]) => `${count.toLocaleString('en-GB')} are ${where}`))}.`;
}
