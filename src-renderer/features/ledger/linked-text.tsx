import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { findReferences } from '@shared/ledger/find-references';
import type { Recommendation } from '@shared/ledger/model';
import { plainText } from '@shared/text/model';
import type { Block, Run } from '@shared/text/model';
import { mb, type } from '@renderer/theme/tokens';
import { TextLink } from '@renderer/ui/text-link';

const useStyles = makeStyles({
  text: { display: 'flex', flexDirection: 'column', gap: '6px', ...type.body, color: mb.text1, overflowWrap: 'anywhere' },
  list: { paddingInlineStart: '18px', listStyleType: 'disc', display: 'list-item', marginInlineStart: '18px' },
  link: { display: 'inline', minHeight: '0', fontWeight: 600 },
});

type LinkedTextProps = { readonly blocks: readonly Block[]; readonly refersTo: Recommendation['refersTo']; readonly own: string; readonly onOpen: (id: string) => void };

/** A text of the ledger as it is written, in which the recommendations that it names lead to them. */
export function LinkedText({ blocks, refersTo, own, onOpen }: LinkedTextProps) {
  const styles = useStyles();
  const ids = new Map(refersTo.flatMap(({ reference, recommendationId }) => (recommendationId === null ? [] : [[reference, recommendationId] as const])));
  return (
    <div className={styles.text}>
      {blocks.map((block) => (
        <p key={block.id} {...(block.kind === 'bullet' ? { className: styles.list } : {})}>
          {linked(block.runs, ids, own, (id, words, key) => (
            <TextLink key={key} className={styles.link} label={`Open ${words}`} onClick={() => onOpen(id)}>
              {words}
            </TextLink>
          ))}
        </p>
      ))}
    </div>
  );
}

function linked(runs: readonly Run[], ids: ReadonlyMap<string, string>, own: string, link: (id: string, words: string, key: string) => ReactNode): ReactNode[] {
  const found = findReferences(plainText(runs), [...ids.keys()], own).filter(({ known }) => known);
  const drawn: ReactNode[] = [];
  let start = 0;
  for (const run of runs) {
    const end = start + run.text.length;
    let at = start;
    for (const { reference, from, to } of found) {
      const id = ids.get(reference);
      // A range ("R4 to R6") names those between at its last words: one link there is enough.
      if (id === undefined || from < at || from >= end) continue;
      if (from > at) drawn.push(styled(run, run.text.slice(at - start, from - start), `${String(at)}`));
      const stop = Math.min(to, end);
      drawn.push(link(id, run.text.slice(from - start, stop - start), `${String(from)} ${reference}`));
      at = stop;
    }
    if (at < end) drawn.push(styled(run, run.text.slice(at - start), String(at)));
    start = end;
  }
  return drawn;
}

function styled(run: Run, text: string, key: string): ReactNode {
  const words = run.italic === true ? <em>{text}</em> : text;
  return <span key={key}>{run.bold === true ? <strong>{words}</strong> : words}</span>;
}
