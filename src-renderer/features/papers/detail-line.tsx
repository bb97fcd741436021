import { makeStyles } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import type { Paper, PaperDetail } from '@shared/papers/model';
import { client } from '@renderer/client';
import { readKey } from '@renderer/query/query-client';
import { useTypedText } from '@renderer/saving/use-typed-text';
import { mb, media } from '@renderer/theme/tokens';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'baseline', gap: '6px', marginBottom: '3px' },
  label: { fontWeight: 700, flexShrink: 0 },
  input: {
    flex: '1 1 0', minWidth: 0, font: 'inherit', color: 'inherit', backgroundColor: 'transparent', border: 'none', borderBottom: '1px solid transparent', borderRadius: '2px', padding: '2px 4px', minHeight: '26px', resize: 'none', fieldSizing: 'content', overflow: 'hidden',
    '::placeholder': { color: mb.onPaperQuiet, fontStyle: 'italic', opacity: 1 },
    ':hover': { borderBottomColor: mb.paperLine },
    [media.forced]: { border: '1px solid CanvasText' },
  },
});

/** One "Label: value" line of the header block, saved as it is typed. An empty value is kept and printed. */
export function DetailLine({ detail, locked = false, guidance, onFocus }: { readonly detail: PaperDetail; readonly locked?: boolean; readonly guidance: string; readonly onFocus: () => void }) {
  const styles = useStyles();
  const id = useId();
  const queryClient = useQueryClient();
  const text = useTypedText(`paperDetail:${detail.id}`, detail.value, (value) => {
    // The screen's own copy goes first, so that checks and outline know at once, and the field never falls back to an older one.
    queryClient.setQueriesData<Paper>({ queryKey: readKey('papers', 'get') }, (paper) => paper && { ...paper, details: paper.details.map((other) => (other.id === detail.id ? { ...other, value } : other)) });
    return client.papers.updateDetail({ id: detail.id, value });
  });
  return (
    <div className={styles.line}>
      <label htmlFor={id} className={styles.label}>
        {detail.label}:
      </label>
      {/* As high as its words need: a long line of a header block is read whole. */}
      <textarea
        id={id}
        rows={1}
        data-detail={detail.key}
        className={styles.input}
        value={text.typed}
        placeholder={guidance}
        maxLength={500}
        readOnly={locked}
        spellCheck
        onFocus={() => {
          text.onFocus();
          onFocus();
        }}
        onBlur={text.onBlur}
        onKeyDown={(event) => {
          // It is one line, however many it takes on the screen.
          if (event.key === 'Enter') event.preventDefault();
        }}
        onChange={(event) => text.onChange(event.target.value.replaceAll(/\s*\n\s*/gu, ' '))}
      />
    </div>
  );
}
