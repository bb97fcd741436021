import { makeStyles } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import type { PaperDetail } from '@shared/papers/model';
import { client } from '@renderer/client';
import { createCoalescingSaver } from '@renderer/saving/coalescing-saver';
import { mb, media } from '@renderer/theme/tokens';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'baseline', gap: '6px', marginBottom: '3px' },
  label: { fontWeight: 700, flexShrink: 0 },
  input: {
    flex: '1 1 0', minWidth: 0, font: 'inherit', color: 'inherit', backgroundColor: 'transparent', border: 'none', borderBottom: '1px solid transparent', borderRadius: '2px', padding: '2px 4px', minHeight: '26px',
    '::placeholder': { color: mb.onPaperQuiet, fontStyle: 'italic', opacity: 1 },
    ':hover': { borderBottomColor: mb.paperLine },
    [media.forced]: { border: '1px solid CanvasText' },
  },
});

/** One "Label: value" line of the header block, saved as it is typed. An empty value is kept and printed. */
export function DetailLine({ detail, guidance, onFocus }: { readonly detail: PaperDetail; readonly guidance: string; readonly onFocus: () => void }) {
  const styles = useStyles();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const saver = useRef<ReturnType<typeof createCoalescingSaver<string>>>(null);
  saver.current ??= createCoalescingSaver<string>(`paperDetail:${detail.id}`, (value) => client.papers.updateDetail({ id: detail.id, value }));

  // What the record has is shown when it changes by itself (undo, a text that was taken over); what is being typed stays.
  useEffect(() => {
    const current = saver.current;
    void current?.flush().then(
      () => setTyped(null),
      () => undefined,
    );
  }, [detail.value]);
  return (
    <div className={styles.line}>
      <label htmlFor={id} className={styles.label}>
        {detail.label}:
      </label>
      <input
        id={id}
        data-detail={detail.key}
        className={styles.input}
        value={typed ?? detail.value}
        placeholder={guidance}
        maxLength={500}
        spellCheck
        onFocus={onFocus}
        onChange={(event) => {
          setTyped(event.target.value);
          saver.current?.push(event.target.value);
        }}
      />
    </div>
  );
}
