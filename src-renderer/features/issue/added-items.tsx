import { makeStyles } from '@fluentui/react-components';
import { cleanLine } from '@shared/kernel/clean-text';
import type { CheckedItem } from '@shared/issue/issue-facts';
import { client } from '@renderer/client';
import { useTypedText } from '@renderer/saving/use-typed-text';
import { mb, type } from '@renderer/theme/tokens';
import { TextAreaField } from '@renderer/ui/field';
import { Panel } from '@renderer/ui/panel';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '12px' },
  title: { ...type.body, color: mb.text1, fontWeight: 500 },
});

/** The items that a supplementary agenda brings, each with the chair's special circumstances where it comes late. */
export function AddedItems({ items, late }: { readonly items: readonly CheckedItem[]; readonly late: boolean }) {
  const styles = useStyles();
  return (
    <Panel title="Added since it was issued" count={String(items.length)} padded>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.id}>
            <p className={styles.title}>
              {item.number} {item.title}
            </p>
            {late && <UrgentReason item={item} />}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function UrgentReason({ item }: { readonly item: CheckedItem }) {
  const reason = useTypedText(`urgent-reason:${item.id}`, item.urgentReason, (text) => client.agenda.typeItem({ id: item.id, urgentReason: cleanLine(text) }));
  return <TextAreaField label={`The chair’s special circumstances for item ${item.number}`} required rows={2} value={reason.typed} onChange={reason.onChange} onBlur={reason.onBlur} hint="Why it cannot wait for the next meeting (LGA 1972 s.100B(4)(b)). Printed with the item." />;
}
