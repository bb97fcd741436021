import { Input, makeStyles, Select, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { mb, type } from '@renderer/theme/tokens';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', gap: '6px', alignItems: 'flex-end' },
  wide: { flex: '3 1 220px', minWidth: 0 },
  middle: { flex: '1 1 130px', minWidth: 0 },
  narrow: { flex: '0 1 84px', minWidth: '64px' },
  label: { ...type.caption, color: mb.text2, display: 'flex', flexDirection: 'column', gap: '2px' },
  control: { width: '100%', minWidth: 0, '& textarea': { minHeight: '24px' } },
});

type Width = 'wide' | 'middle' | 'narrow';
type SmallProps = { readonly label: string; /** Which row it belongs to, for its full name: "Seats of Police". */ readonly of: string; readonly width?: Width };

/** Fields of one row side by side. */
export function Line({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().line}>{children}</div>;
}

/** One line of text in a row. */
export function SmallText({ label, of, width = 'wide', value, onChange, numeric = false }: SmallProps & { readonly value: string; readonly onChange: (value: string) => void; readonly numeric?: boolean }) {
  const styles = useStyles();
  return (
    <label className={`${styles.label} ${styles[width]}`}>
      {label}
      <Input size="small" className={styles.control} aria-label={`${label}: ${of}`} value={value} {...(numeric ? { inputMode: 'numeric' as const } : {})} onChange={(_event, data) => onChange(data.value)} />
    </label>
  );
}

/** Several lines of text in a row. */
export function SmallArea({ label, of, value, onChange }: SmallProps & { readonly value: string; readonly onChange: (value: string) => void }) {
  const styles = useStyles();
  return (
    <label className={`${styles.label} ${styles.wide}`}>
      {label}
      <Textarea size="small" className={styles.control} resize="vertical" rows={Math.min(8, Math.max(1, Math.ceil(value.length / 62)))} aria-label={`${label}: ${of}`} value={value} onChange={(_event, data) => onChange(data.value)} />
    </label>
  );
}

/** One of a few words in a row. */
export function SmallSelect<V extends string>({ label, of, width = 'middle', value, options, onChange }: SmallProps & { readonly value: V; readonly options: readonly { readonly value: V; readonly words: string }[]; readonly onChange: (value: V) => void }) {
  const styles = useStyles();
  return (
    <label className={`${styles.label} ${styles[width]}`}>
      {label}
      <Select
        size="small"
        className={styles.control}
        aria-label={`${label}: ${of}`}
        value={value}
        onChange={(_event, data) => {
          const chosen = options.find((option) => option.value === data.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </Select>
    </label>
  );
}
