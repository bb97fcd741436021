import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { fullName } from '@shared/people/model';
import type { Likeness, PersonFacts } from '@shared/people/model';
import { undoThis } from '@renderer/commands/undo-redo';
import { fieldMessages, useWrite } from '@renderer/query/use-write';
import { useRead } from '@renderer/query/use-read';
import { mb, media, type } from '@renderer/theme/tokens';
import { Message } from '@renderer/ui/message';
import { showToast } from '@renderer/ui/toasts';
import { useFocusReturn } from '@renderer/ui/use-focus-return';
import { LIKENESS_WORDS } from './likeness-words';

type Entry = PersonFacts & { readonly id: string };

const FACTS: readonly { readonly key: keyof PersonFacts; readonly words: string }[] = [
  { key: 'honorific', words: 'Title' },
  { key: 'name', words: 'Name' },
  { key: 'organisationName', words: 'Organisation' },
  { key: 'email', words: 'E-mail' },
  { key: 'phone', words: 'Telephone' },
];

const useStyles = makeStyles({
  surface: { maxWidth: '680px', width: 'calc(100vw - 48px)', [media.small]: { width: 'calc(100vw - 16px)', padding: '12px' } },
  body: { maxHeight: 'calc(100vh - 96px)', [media.small]: { maxHeight: 'calc(100vh - 40px)' } },
  content: { display: 'flex', flexDirection: 'column', gap: '12px', paddingBlock: '4px 12px' },
  lead: { ...type.dense, color: mb.text2 },
  facts: { border: `1px solid ${mb.line}`, borderRadius: '6px' },
  fact: { display: 'grid', gridTemplateColumns: '116px minmax(0, 1fr)', gap: '4px 12px', alignItems: 'center', padding: '6px 12px', minHeight: '44px', borderBottom: `1px solid ${mb.softLine}`, ':last-child': { borderBottom: 'none' }, ...type.dense, [media.small]: { gridTemplateColumns: 'minmax(0, 1fr)' } },
  label: { color: mb.text3 },
  value: { color: mb.text1, overflowWrap: 'anywhere', paddingInlineStart: '8px' },
  choices: { flexWrap: 'wrap', '> *': { maxWidth: '100%' } },
  moves: { ...type.dense, color: mb.text1, listStyle: 'disc', paddingInlineStart: '20px' },
});

type MergeDialogProps = { readonly one: Entry; readonly other: Entry; readonly likeness: Likeness | null; /** Left out where nobody asked whether they are the same. */ readonly onNotSame?: () => void; readonly onMerged?: (keptId: string) => void; readonly onClose: () => void };

/** Two entries side by side: where they differ, one fact is chosen; then what names the one is told, and they become one. */
export function MergeDialog({ one, other, likeness, onNotSame, onMerged, onClose }: MergeDialogProps) {
  const styles = useStyles();
  // Ids sort by the time they were made: the entry made first is kept, as more of the record names it.
  const [kept, merged] = one.id < other.id ? [one, other] : [other, one];
  // A fact that only one entry has is taken; where both differ, somebody has to choose, so the longer name is only proposed.
  const [facts, setFacts] = useState<PersonFacts>(() => Object.fromEntries(FACTS.map(({ key }) => [key, kept[key] === '' ? merged[key] : merged[key] === '' ? kept[key] : key === 'name' && merged.name.length > kept.name.length ? merged.name : kept[key]])) as PersonFacts);
  const preview = useRead('people', 'mergePreview', { keepId: kept.id, mergeId: merged.id });
  const merge = useWrite('people', 'merge', { fields: true });
  const [problem, setProblem] = useState<string | null>(null);
  useFocusReturn(true);
  const refusal = preview.data?.refusal ?? null;
  const send = (): void => {
    if (merge.isPending || refusal !== null) return;
    merge.mutate(
      { keepId: kept.id, mergeId: merged.id, facts },
      {
        onSuccess: () => {
          showToast({ title: `${fullName(facts)} is one entry now`, actions: [undoThis()] });
          onClose();
          onMerged?.(kept.id);
        },
        onError: (error) => setProblem(Object.values(fieldMessages(error)).join(' ') || null),
      },
    );
  };
  return (
    <Dialog open onOpenChange={(_event, data) => !data.open && onClose()}>
      <DialogSurface className={styles.surface} aria-describedby={undefined}>
        <DialogBody className={styles.body}>
          <DialogTitle>Merge two entries?</DialogTitle>
          <DialogContent className={styles.content} tabIndex={0} role="region" aria-label="The two entries">
            <p className={styles.lead}>
              {likeness === null ? '' : `${LIKENESS_WORDS[likeness]}. `}
              Choose what is right where they differ. One Undo takes it back.
            </p>
            {refusal !== null && <Message tone="bad">{refusal}</Message>}
            {problem !== null && <Message tone="bad">{problem}</Message>}
            <div className={styles.facts}>
              {FACTS.map(({ key, words }) => (
                <FactChoice key={key} words={words} values={[kept[key], merged[key]]} chosen={facts[key]} onChoose={(value) => setFacts({ ...facts, [key]: value })} />
              ))}
            </div>
            {preview.data && preview.data.moves.length > 0 && (
              <div>
                <p className={styles.lead}>Moves to the one entry from {fullName(merged)}, added later:</p>
                <ul className={styles.moves}>
                  {preview.data.moves.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </div>
            )}
            <p className={styles.lead}>
              Meetings that have been held keep the names that they recorded.
              {preview.data !== undefined && preview.data.bothPresent > 0 && ` ${preview.data.bothPresent === 1 ? 'One meeting names' : `${String(preview.data.bothPresent)} meetings name`} both: there both lines stay as they are.`}
            </p>
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" disabledFocusable={merge.isPending || refusal !== null || !preview.data} onClick={send}>
              Merge
            </Button>
            {onNotSame && <Button onClick={onNotSame}>Not the same person</Button>}
            <Button onClick={onClose}>Cancel</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function FactChoice({ words, values: [first, second], chosen, onChoose }: { readonly words: string; readonly values: readonly [string, string]; readonly chosen: string; readonly onChoose: (value: string) => void }) {
  const styles = useStyles();
  return (
    <div className={styles.fact}>
      <span className={styles.label}>{words}</span>
      {first === second ? (
        <span className={styles.value}>{first === '' ? '—' : first}</span>
      ) : (
        <RadioGroup layout="horizontal" className={styles.choices} aria-label={words} value={chosen} onChange={(_event, data) => onChoose(data.value)}>
          {[first, second].map((value) => (
            <Radio key={value} value={value} label={value === '' ? 'Leave empty' : value} />
          ))}
        </RadioGroup>
      )}
    </div>
  );
}
