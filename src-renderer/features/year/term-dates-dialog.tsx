import { makeStyles } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { formatDay } from '@shared/kernel/calendar-day';
import type { TermDate } from '@shared/year/model';
import { readTermDates } from '@shared/year/read-term-dates';
import { useWrite } from '@renderer/query/use-write';
import { mb, tabular, type } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import { TextAreaField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '4px', ...type.dense, ...tabular },
  head: { ...type.cardTitle, color: mb.text1 },
  line: { display: 'flex', flexWrap: 'wrap', columnGap: '8px' },
  quiet: { color: mb.text2 },
  unread: { color: mb.attention },
});

/** The list as it would be pasted, so that it can be changed as text. */
const asText = (terms: readonly TermDate[]): string => terms.map((term) => `${term.label}: ${formatDay(term.from)} to ${formatDay(term.until)}`).join('\n');

/** The school terms that a body keeps to: pasted as the council publishes them, read at once, and every line that was not understood is shown. */
export function TermDatesDialog({ bodyId, terms, onClose }: { readonly bodyId: string; readonly terms: readonly TermDate[]; readonly onClose: () => void }) {
  const styles = useStyles();
  const [text, setText] = useState(() => asText(terms));
  const save = useWrite('year', 'setTermDates');
  const read = useMemo(() => readTermDates(text), [text]);
  return (
    <FormDialog
      wide
      title="Term dates"
      open
      onClose={onClose}
      submit={read.terms.length === 0 ? 'Keep no term dates' : `Keep ${String(read.terms.length)} ${read.terms.length === 1 ? 'stretch' : 'stretches'}`}
      lead="Paste the list of terms and holidays, one to a line. It takes the place of the list kept so far."
      busy={save.isPending}
      onSubmit={() =>
        save.mutate(
          { bodyId, terms: [...read.terms] },
          {
            onSuccess: () => {
              announce('Term dates kept');
              onClose();
            },
          },
        )
      }
    >
      <TextAreaField label="Terms and holidays" rows={7} value={text} onChange={setText} hint="For example “Autumn term: 3 September to 18 December 2026”" />
      {read.terms.length > 0 && (
        <section aria-label="Read as">
          <h3 className={styles.head}>Read as</h3>
          <ul className={styles.list}>
            {read.terms.map((term) => (
              <li key={`${term.kind} ${term.from} ${term.until} ${term.label}`} className={styles.line}>
                <span>{term.label === '' ? (term.kind === 'term' ? 'Term' : 'Holiday') : term.label}</span>
                <span className={styles.quiet}>{term.from === term.until ? formatDay(term.from) : `${formatDay(term.from)} to ${formatDay(term.until)}`}</span>
                <span className={styles.quiet}>{term.kind === 'term' ? 'schools open' : 'schools closed'}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {read.unread.length > 0 && (
        <section aria-label="Not read">
          <h3 className={styles.head}>Not read</h3>
          <ul className={styles.list}>
            {read.unread.map(({ line, why }, index) => (
              <li key={`${String(index)} ${line}`} className={styles.line}>
                <span>{line}</span>
                <span className={styles.unread}>{why}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </FormDialog>
  );
}
