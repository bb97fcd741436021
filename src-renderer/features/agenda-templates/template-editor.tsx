import { Button, mergeClasses } from '@fluentui/react-components';
import { Add16Regular, Delete20Regular, Star20Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { agendaTree, flattenAgenda, placeDown, placeIn, placeOnDrop, placeOut, placeUp, possibleMoves } from '@shared/agenda/ordering';
import { minutesWords } from '@shared/agenda/timing';
import type { TemplateItem, TemplateSummary } from '@shared/agenda-templates/model';
import { cleanLine } from '@shared/kernel/clean-text';
import { client } from '@renderer/client';
import { toastRemoved } from '@renderer/commands/undo-redo';
import { useWrite } from '@renderer/query/use-write';
import { useTypedText } from '@renderer/saving/use-typed-text';
import { TextField } from '@renderer/ui/field';
import { SortableList, type SortableParts } from '@renderer/ui/sortable-list';
import { SortableHead, useSortableTableStyles } from '@renderer/ui/sortable-table';
import { StatusChip } from '@renderer/ui/status-chip';
import { itemsWords } from './agenda-sources';
import { TemplateItemDialog } from './template-item-dialog';
import { TemplateRow } from './template-row';
import type { TemplateLine } from './template-row';
import { useTemplateStyles } from './template-styles';
import { templateNumbers, useTemplateWrites } from './use-template-writes';

const COLUMNS = ['No.', 'Item', 'What it is', 'Ask', 'Presenter', 'Min'] as const;

/** One template: its name, whether it is the usual one, and its items in order. */
export function TemplateEditor({ template, items, onRemoved }: { readonly template: TemplateSummary; readonly items: readonly TemplateItem[]; readonly onRemoved: () => void }) {
  const styles = useTemplateStyles();
  const shared = useSortableTableStyles();
  const writes = useTemplateWrites(template.id);
  const [editing, setEditing] = useState<TemplateItem | null>(null);
  const [subItemOf, setSubItemOf] = useState<TemplateItem | null>(null);
  const makeUsual = useWrite('agendaTemplates', 'makeUsual');
  const remove = useWrite('agendaTemplates', 'remove');
  const name = useTypedText(`template-name:${template.id}`, template.name, (text) => client.agendaTemplates.typeName({ id: template.id, name: cleanLine(text) }), (text) => (cleanLine(text) === '' ? 'Enter the name of the template. The one before is kept.' : null));
  const tree = agendaTree(items);
  const moves = possibleMoves(tree);
  const numbers = templateNumbers(items);
  const lines = flattenAgenda(tree).flatMap(({ item, level, children }): TemplateLine[] => {
    const can = moves.get(item.id);
    return can ? [{ item, level, number: numbers.get(item.id) ?? '', can, hasSubItems: children.length > 0 }] : [];
  });
  const newLine = useRef<HTMLTextAreaElement>(null);
  const actions = {
    into: (id: string) => writes.move(id, placeIn(items, id)),
    out: (id: string) => writes.move(id, placeOut(items, id)),
    edit: setEditing,
    subItem: (item: TemplateItem) => {
      setSubItemOf(item);
      requestAnimationFrame(() => newLine.current?.focus());
    },
  };
  const minutes = lines.reduce((sum, line) => sum + (line.hasSubItems ? 0 : line.item.minutesNeeded), 0);
  return (
    <>
      <div className={styles.toolbar}>
        <div className={styles.name}>
          <TextField label="Name of the template" value={name.typed} maxLength={100} onChange={name.onChange} onBlur={name.onBlur} error={name.refusal ?? undefined} />
        </div>
        {template.usual ? (
          <StatusChip tone="good" shape="tick">
            The usual one
          </StatusChip>
        ) : (
          <Button icon={<Star20Regular />} onClick={() => makeUsual.mutate({ id: template.id })}>
            Make it the usual one
          </Button>
        )}
        <Button appearance="subtle" icon={<Delete20Regular />} onClick={() => remove.mutate({ id: template.id }, { onSuccess: () => (toastRemoved(`${template.name} moved to the bin`), onRemoved()) })}>
          Move template to the bin
        </Button>
        <span className={styles.sum}>
          {itemsWords(items.length)}, {minutesWords(minutes)}
        </span>
      </div>
      <div role="table" aria-label={`Items of ${template.name}`}>
        <SortableHead columns={COLUMNS} className={mergeClasses(styles.row, shared.head)} classOf={(column) => (column === 'Min' ? styles.headOfMinutes : column === 'No.' ? undefined : styles.words)} />
        <div role="rowgroup">
          <SortableList
            items={lines}
            idOf={(line) => line.item.id}
            nameOf={(line) => `item ${line.number}, ${line.item.title}`}
            onMove={(id, beforeId) => writes.move(id, { parentId: null, beforeId })}
            tree={{ canStep: (id, by) => moves.get(id)?.[by === -1 ? 'up' : 'down'] === true, step: (id, by) => writes.move(id, by === -1 ? placeUp(items, id) : placeDown(items, id)), drop: (id, overId) => writes.move(id, placeOnDrop(items, id, overId)) }}
          >
            {(line: TemplateLine, parts: SortableParts) => <TemplateRow line={line} parts={parts} writes={writes} actions={actions} />}
          </SortableList>
          <NewTemplateItem key={subItemOf?.id ?? 'top'} parent={subItemOf} add={writes.add} inputRef={newLine} onLeave={() => setSubItemOf(null)} />
        </div>
      </div>
      {editing && <TemplateItemDialog item={editing} onClose={() => setEditing(null)} />}
    </>
  );
}

type NewTemplateItemProps = { readonly parent: TemplateItem | null; readonly add: (title: string, parentId: string | null) => Promise<string | null>; readonly inputRef: React.Ref<HTMLTextAreaElement>; readonly onLeave: () => void };

/** The line in which items are added: Enter adds what was typed and goes on with the next; leaving it adds it too. */
function NewTemplateItem({ parent, add, inputRef, onLeave }: NewTemplateItemProps) {
  const styles = useTemplateStyles();
  const [title, setTitle] = useState('');
  const finish = (): void => {
    const line = cleanLine(title).slice(0, 300);
    setTitle('');
    if (line !== '') void add(line, parent?.id ?? null).then((id) => id === null && setTitle(line));
  };
  return (
    <div role="row" className={mergeClasses(styles.row, styles.last)} data-template-row="new">
      <span role="cell" className={styles.mark} aria-hidden="true">
        <Add16Regular />
      </span>
      <span role="cell" />
      <span role="cell" className={styles.rest}>
        <textarea
          ref={inputRef}
          rows={1}
          className={mergeClasses(styles.text, styles.grows)}
          aria-label={parent === null ? 'New item' : `New sub-item of ${parent.title}`}
          data-sortable-control="title"
          placeholder={parent === null ? 'Add an item: type its title and press Enter' : `Type a sub-item of ${parent.title} and press Enter`}
          maxLength={1_000}
          value={title}
          onChange={(event) => setTitle(event.target.value.replace(/[\r\n]+/g, ' '))}
          onBlur={() => {
            finish();
            onLeave();
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && parent !== null) {
              event.stopPropagation();
              setTitle('');
              onLeave();
            } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
              event.preventDefault();
              finish();
            }
          }}
        />
      </span>
    </div>
  );
}
