import { Button, Input, makeStyles, Select } from '@fluentui/react-components';
import { Add16Regular, Delete16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { BodyAsk } from '@shared/agenda/agenda-settings';
import { ASK_TYPE_WORDS, askTypeSchema } from '@shared/agenda/model';
import type { AskType } from '@shared/agenda/model';
import { cleanLine } from '@shared/kernel/clean-text';
import { client } from '@renderer/client';
import { showFailure } from '@renderer/query/notices';
import { useTypedText } from '@renderer/saving/use-typed-text';
import { mb, type } from '@renderer/theme/tokens';
import { Panel } from '@renderer/ui/panel';
import { SortableList, type SortableParts } from '@renderer/ui/sortable-list';
import { withMoved } from '@renderer/ui/sortable-order';
import { useSteady } from './use-steady';

const useStyles = makeStyles({
  lead: { ...type.dense, color: mb.text2, padding: '10px 14px 4px' },
  list: { listStyleType: 'none', margin: 0, padding: '4px 8px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px', padding: '3px 0', backgroundColor: mb.surface },
  words: { flex: '1 1 80px', minWidth: 0 },
  kind: { flex: '0 0 108px', minWidth: 0, '& select': { paddingInlineEnd: '24px' } },
  tool: { minWidth: '28px', maxWidth: '28px', height: '28px', padding: 0 },
  refusal: { flexBasis: '100%', ...type.caption, color: mb.bad, paddingInlineStart: '28px' },
  add: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px', padding: '8px 14px 14px', borderTop: `1px solid ${mb.softLine}` },
});

/** A body's word with a name that stays while it is typed. */
type Row = BodyAsk & { readonly key: string };

const LONGEST = 40;

/** The body's own words for what is asked of it, each standing for one of the kinds; saved as they are typed. None: the usual words. */
export function AskWordsPanel({ bodyId, asks }: { readonly bodyId: string; readonly asks: readonly BodyAsk[] }) {
  const styles = useStyles();
  const stored = useSteady(asks);
  const [rows, setRows] = useState<readonly Row[]>(() => named(stored, []));
  const [seen, setSeen] = useState(stored);
  if (seen !== stored) {
    setSeen(stored);
    setRows((now) => named(stored, now));
  }
  const save = async (next: readonly Row[]): Promise<{ readonly savedAt: string }> => {
    setRows(next);
    return await client.agenda.setAskTypes({ bodyId, askTypes: next.map(({ words, askType }) => ({ words, askType })) });
  };
  const change = (next: readonly Row[]): void => {
    save(next).catch((error: unknown) => {
      setRows(named(stored, rows));
      showFailure(error);
    });
  };
  const refuse = (key: string | null, text: string): string | null => {
    const line = cleanLine(text);
    if (line === '') return 'Enter the words. Those from before are kept.';
    if (line.length > LONGEST) return `Use at most ${String(LONGEST)} characters; what is longer is not saved yet.`;
    return rows.some((row) => row.key !== key && row.words.toLowerCase() === line.toLowerCase()) ? 'These words are in the list already.' : null;
  };
  const move = (key: string, beforeKey: string | null): void => change(withMoved(rows, keyOf, key, beforeKey));
  return (
    <Panel title="What is asked" count={rows.length === 0 ? 'the usual words' : rows.length} ruled={false}>
      <p className={styles.lead}>The words that items of this body’s agendas are marked with. Items keep the words they have.</p>
      <ul className={styles.list} aria-label="Words for what is asked">
        <SortableList items={rows} idOf={keyOf} nameOf={wordsOf} onMove={move}>
          {(row, parts) => <WordsRow row={row} parts={parts} refuse={(text) => refuse(row.key, text)} send={(next) => save(rows.map((one) => (one.key === row.key ? next : one)))} onKind={(askType) => change(rows.map((one) => (one.key === row.key ? { ...one, askType } : one)))} onRemove={() => change(rows.filter((one) => one.key !== row.key))} />}
        </SortableList>
      </ul>
      <NewWords refuse={(text) => refuse(null, text)} onAdd={(words, askType) => change([...rows, { words, askType, key: nextKey(rows) }])} />
    </Panel>
  );
}

const keyOf = (row: Row): string => row.key;
const wordsOf = (row: Row): string => `“${row.words}”`;

function named(asks: readonly BodyAsk[], before: readonly Row[]): readonly Row[] {
  return asks.map((ask, index) => ({ ...ask, key: before.find((row) => row.words === ask.words)?.key ?? before[index]?.key ?? `ask-${String(index)}` })).map((row, index, all) => (all.findIndex((one) => one.key === row.key) === index ? row : { ...row, key: `${row.key}-${String(index)}` }));
}

function nextKey(rows: readonly Row[]): string {
  let number = rows.length;
  while (rows.some((row) => row.key === `ask-${String(number)}`)) number += 1;
  return `ask-${String(number)}`;
}

type WordsRowProps = {
  readonly row: Row;
  readonly parts: SortableParts;
  readonly refuse: (text: string) => string | null;
  readonly send: (row: Row) => Promise<{ readonly savedAt: string }>;
  readonly onKind: (askType: AskType) => void;
  readonly onRemove: () => void;
};

function WordsRow({ row, parts, refuse, send, onKind, onRemove }: WordsRowProps) {
  const styles = useStyles();
  const { ref, style, ...rowProps } = parts.rowProps;
  const text = useTypedText(`ask-words:${row.key}`, row.words, (words) => send({ ...row, words: cleanLine(words) }), refuse);
  return (
    <li {...rowProps} ref={ref} style={style} className={styles.row}>
      {parts.handle}
      <Input className={styles.words} size="small" aria-label={`Words for what is asked, ${row.words}`} data-sortable-control="words" value={text.typed} onChange={(_event, data) => text.onChange(data.value)} onFocus={text.onFocus} onBlur={text.onBlur} {...(text.refusal === null ? {} : { 'aria-invalid': true })} />
      <KindSelect label={`What “${row.words}” stands for`} value={row.askType} onChange={onKind} />
      {parts.buttons}
      <Button className={styles.tool} size="small" appearance="subtle" icon={<Delete16Regular />} aria-label={`Take “${row.words}” off the list`} title="Take off the list" onClick={onRemove} />
      {text.refusal !== null && <span className={styles.refusal}>{text.refusal}</span>}
    </li>
  );
}

function NewWords({ refuse, onAdd }: { readonly refuse: (text: string) => string | null; readonly onAdd: (words: string, askType: AskType) => void }) {
  const styles = useStyles();
  const [words, setWords] = useState('');
  const [askType, setAskType] = useState<AskType>('decision');
  const [refusal, setRefusal] = useState<string | null>(null);
  const add = (): void => {
    const problem = cleanLine(words) === '' ? 'Enter the words first.' : refuse(words);
    setRefusal(problem);
    if (problem !== null) return;
    onAdd(cleanLine(words), askType);
    setWords('');
  };
  return (
    <form
      className={styles.add}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Input className={styles.words} size="small" aria-label="New words for what is asked" placeholder="For approval" maxLength={LONGEST * 2} value={words} onChange={(_event, data) => setWords(data.value)} {...(refusal === null ? {} : { 'aria-invalid': true })} />
      <KindSelect label="What the new words stand for" value={askType} onChange={setAskType} />
      <Button type="submit" size="small" icon={<Add16Regular />}>
        Add words
      </Button>
      {refusal !== null && (
        <span className={styles.refusal} role="alert">
          {refusal}
        </span>
      )}
    </form>
  );
}

function KindSelect({ label, value, onChange }: { readonly label: string; readonly value: AskType; readonly onChange: (askType: AskType) => void }) {
  const styles = useStyles();
  return (
    <Select className={styles.kind} size="small" aria-label={label} value={value} onChange={(_event, data) => onChange(askTypeSchema.parse(data.value))}>
      {askTypeSchema.options.map((option) => (
        <option key={option} value={option}>
          {ASK_TYPE_WORDS[option]}
        </option>
      ))}
    </Select>
  );
}
