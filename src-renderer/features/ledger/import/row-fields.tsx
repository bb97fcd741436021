import { makeStyles } from '@fluentui/react-components';
import { RESPONSE_WORDS, STATUS_WORDS } from '@shared/ledger/ledger-words';
import type { DraftRow, RowEdit } from '@shared/ledger/import/plan-draft';
import { wholeRecommendation } from '@shared/ledger/import/typed-paragraphs';
import type { Response } from '@shared/ledger/model';
import type { PlanDoubt, PlanRow } from '@shared/ledger/plan-reading';
import { paragraphsText } from '@shared/ledger/plan-text';
import { rowToKeep } from '@shared/ledger/plan-to-keep';
import { readActions } from '@shared/ledger/recommendation-actions';
import { mb, type } from '@renderer/theme/tokens';
import { FieldRow, SelectField, TextAreaField, TextField } from '@renderer/ui/field';
import { StatusChip } from '@renderer/ui/status-chip';
import { DoubtLine } from './doubt-line';
import { TimescaleReadingField } from './timescale-reading';
import type { PlanDraft } from './use-plan-draft';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '12px', minWidth: 0 },
  note: { ...type.caption, color: mb.text3, marginTop: '3px' },
  list: { display: 'flex', flexWrap: 'wrap', gap: '6px', alignItems: 'center', ...type.dense, color: mb.text2 },
});

const RESPONSES = (['', 'accepted', 'partlyAccepted', 'declined', 'alreadyInPlace', 'noted'] as const).map((value) => ({ value, words: value === '' ? 'Not decided' : RESPONSE_WORDS[value] }));
const STATUSES = (['notStarted', 'onCourse', 'late', 'stuck', 'paused', 'done'] as const).map((value) => ({ value, words: STATUS_WORDS[value] }));
const FIELD_NAMES: Readonly<Record<PlanRow['crossReferences'][number]['field'], string>> = { recommendation: 'recommendation', response: 'response', actions: 'actions', update: 'update' };

/** Lines that a text needs, within reason. */
function linesOf(text: string): number {
  return Math.min(14, Math.max(2, text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 58)), 0)));
}

/** What will be kept of one recommendation; everything can be changed. */
export function RowFields({ row, base, draft }: { readonly row: DraftRow; readonly base: PlanRow; readonly draft: PlanDraft }) {
  const styles = useStyles();
  const edit: RowEdit = draft.edits[row.key] ?? {};
  const change = (patch: RowEdit): void => draft.edit(row.key, patch);
  const name = row.reference === '' ? 'this recommendation' : row.reference;
  const doubts = (field: PlanDoubt['field'], right?: () => void) => row.doubts.filter((doubt) => doubt.field === field).map((doubt, index) => <DoubtLine key={index} doubt={doubt} of={`${FIELDS[field]} of ${name}`} onRight={right} />);
  const confirm = (field: PlanDoubt['field']) => () => draft.confirm(row.key, field);
  const words = (field: 'text' | 'responseText' | 'actionsText', was: string): string => edit[field] ?? was;
  const proposed: Response = row.proposal?.response ?? '';
  const timescale = edit.timescale ?? (base.timescale.certainty === 'sure' ? base.timescale.due.verbatim : base.timescale.verbatim);
  const text = words('text', paragraphsText(wholeRecommendation(base)));
  const responseText = words('responseText', paragraphsText(base.response));
  const actionsText = words('actionsText', paragraphsText(base.actions));
  return (
    <div className={styles.fields}>
      <div>
        <TextField label="Reference" value={edit.reference ?? base.reference} onChange={(reference) => change({ reference })} hint={row.reference === '' ? 'Left empty, the next number of the review is given.' : undefined} />
        {row.reference === '' ? null : doubts('reference')}
      </div>
      {doubts('row', confirm('row'))}
      <div>
        <TextAreaField label="Recommendation" rows={linesOf(text)} value={text} onChange={(value) => change({ text: value })} />
        {row.parts.length > 0 && <p className={styles.note}>{row.parts.length} parts: {row.parts.map(({ label }) => label).join(' ')}</p>}
        {doubts('recommendation', confirm('recommendation'))}
      </div>
      <div>
        <SelectField label="Response" value={row.decided} options={RESPONSES} onChange={(response) => change({ response })} />
        {doubts('response', proposed === '' ? undefined : () => change({ response: proposed }))}
        {proposed !== '' && row.decided === '' && <p className={styles.note}>It seems to be “{RESPONSE_WORDS[proposed]}”. “It is right” decides that.</p>}
      </div>
      <TextAreaField label="Response in words" rows={linesOf(responseText)} value={responseText} onChange={(value) => change({ responseText: value })} />
      {base.actionsHeading !== '' && <TextField label="Word over the actions" value={edit.actionsHeading ?? base.actionsHeading} onChange={(actionsHeading) => change({ actionsHeading })} />}
      <div>
        <TextAreaField label="Actions" rows={linesOf(actionsText)} value={actionsText} onChange={(value) => change({ actionsText: value })} />
        <ActionsNote row={row} />
      </div>
      <div>
        <TextField label="Owner" value={edit.owner ?? base.owner} onChange={(owner) => change({ owner })} />
        {doubts('owner')}
      </div>
      <div>
        <FieldRow>
          <TextField label="Timescale, as written" value={timescale} onChange={(value) => change({ timescale: value })} />
          <TimescaleReadingField key={`${row.key} ${timescale}`} due={row.due} sure={row.dueSure} reading={row.timescale} onChoose={(due) => change({ due })} />
        </FieldRow>
        {doubts('timescale', confirm('timescale'))}
      </div>
      <div>
        <SelectField label="Status" value={row.statusNow === 'closed' ? 'done' : row.statusNow} options={STATUSES} onChange={(status) => change({ status })} />
        {doubts('status', confirm('status'))}
      </div>
      {base.updates.map((update, index) => {
        const value = edit.updates?.[index] ?? paragraphsText(update.paragraphs);
        return <TextAreaField key={index} label={update.round === '' ? 'Update' : update.round} rows={linesOf(value)} value={value} onChange={(typed) => change({ updates: { ...edit.updates, [index]: typed } })} />;
      })}
      {row.crossReferences.length > 0 && (
        <div>
          <div className={styles.list}>
            Points at
            {row.crossReferences.map((found, index) => (
              <StatusChip key={index} small tone={found.known ? 'plain' : 'attention'} shape={found.known ? 'none' : 'triangle'}>
                {found.reference} in the {FIELD_NAMES[found.field]}
                {found.known ? '' : ', not in this plan'}
              </StatusChip>
            ))}
          </div>
          {doubts('crossReference', confirm('crossReference'))}
        </div>
      )}
      {base.priority !== '' && <TextField label="Priority" value={edit.priority ?? base.priority} onChange={(priority) => change({ priority })} />}
      {base.others.map(({ heading, paragraphs }, index) => {
        const value = edit.others?.[index] ?? paragraphsText(paragraphs);
        return <TextAreaField key={index} label={heading === '' ? 'Another column' : heading} rows={linesOf(value)} value={value} onChange={(typed) => change({ others: { ...edit.others, [index]: typed } })} />;
      })}
      {base.under !== '' && <TextField label="Stands under" value={edit.under ?? base.under} onChange={(under) => change({ under })} />}
    </div>
  );
}

const FIELDS: Readonly<Record<PlanDoubt['field'], string>> = { reference: 'reference', recommendation: 'recommendation', response: 'response', timescale: 'timescale', status: 'status', owner: 'owner', crossReference: 'cross reference', row: 'rows' };

/** How the actions are read: each line is one, with the owner and the time that its last words name in brackets. */
function ActionsNote({ row }: { readonly row: DraftRow }) {
  const styles = useStyles();
  const actions = readActions(rowToKeep(row, { response: row.decided, status: row.statusNow, due: row.due, dueSure: row.dueSure }).actionsText, { asOf: null, nextMeeting: null });
  if (actions.length === 0) return null;
  const said = actions.flatMap((action, index) => (action.stated === '' ? [] : [`${String(index + 1)}: ${action.stated}`]));
  return <p className={styles.note}>{[actions.length === 1 ? 'One action.' : `${String(actions.length)} actions, a line each.`, said.length === 0 ? 'An owner and a date of its own stand behind an action in brackets: (Owner: Head of Admissions; due: Sept 27).' : `Read of number ${said.join('; of number ')}.`].join(' ')}</p>;
}
