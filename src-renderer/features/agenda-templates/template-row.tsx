import { Button, makeStyles, MenuDivider, MenuItem, mergeClasses } from '@fluentui/react-components';
import { ArrowDown16Regular, ArrowUp16Regular, Edit20Regular, TextBulletListAdd20Regular } from '@fluentui/react-icons';
import type { KeyboardEvent } from 'react';
import { ASK_TYPE_WORDS, askTypeSchema } from '@shared/agenda/model';
import type { PossibleMoves } from '@shared/agenda/ordering';
import type { TemplateItem } from '@shared/agenda-templates/model';
import { STANDING_WORDS, readStanding, standingSchema } from '@shared/agenda-templates/standing';
import { cleanLine } from '@shared/kernel/clean-text';
import { useTypedText } from '@renderer/saving/use-typed-text';
import { BinEntry, LevelEntries, RowMore } from '@renderer/ui/row-menu';
import type { SortableParts } from '@renderer/ui/sortable-list';
import { StatusChip } from '@renderer/ui/status-chip';
import { useTemplateStyles } from './template-styles';
import type { TemplateWrites } from './use-template-writes';

/** One item of a template as it is shown. */
export type TemplateLine = { readonly item: TemplateItem; readonly level: number; readonly number: string; readonly can: PossibleMoves; readonly hasSubItems: boolean };

/** What a row asks its table for. */
export type RowActions = { readonly into: (id: string) => void; readonly out: (id: string) => void; readonly edit: (item: TemplateItem) => void; readonly subItem: (item: TemplateItem) => void };

const useRowStyles = makeStyles({
  second: { paddingInlineStart: '24px' },
  third: { paddingInlineStart: '46px' },
});

function refuseTitle(text: string): string | null {
  const line = cleanLine(text);
  if (line === '') return 'Enter the title of the item. The one before is kept.';
  return line.length > 300 ? 'The title is too long. Use at most 300 characters.' : null;
}
const refuseMinutes = (text: string): string | null => (/^\s*\d{1,3}\s*$/.test(text) && Number(text) <= 600 ? null : '0 to 600');

/** One item of a template, changed where it stands, with the keys of the agenda. */
export function TemplateRow({ line, parts, writes, actions }: { readonly line: TemplateLine; readonly parts: SortableParts; readonly writes: TemplateWrites; readonly actions: RowActions }) {
  const styles = useTemplateStyles();
  const row = useRowStyles();
  const { item, level, number, can, hasSubItems } = line;
  const { id } = item;
  const { ref, style, onKeyDown, ...rest } = parts.rowProps;
  const name = number === '' ? 'the break' : `item ${number}`;
  const title = useTypedText(`template-title:${id}`, item.title, (text) => writes.type(id, { title: cleanLine(text) }), refuseTitle);
  const presenter = useTypedText(`template-presenter:${id}`, item.presenterName, (text) => writes.type(id, { presenterName: cleanLine(text) }));
  const minutes = useTypedText(`template-minutes:${id}`, String(item.minutesNeeded), (text) => writes.type(id, { minutesNeeded: Number(text) }), refuseMinutes);
  const keys = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
      event.preventDefault();
      event.stopPropagation();
      (event.key === 'ArrowRight' ? actions.into : actions.out)(id);
    } else onKeyDown(event);
  };
  const typed = (one: typeof title, control: string) => ({ value: one.typed, onFocus: one.onFocus, onBlur: one.onBlur, onKeyDown: (event: KeyboardEvent<HTMLElement>) => stepOrRestore(event, one.restore), 'data-sortable-control': control, ...(one.refusal === null ? {} : { 'aria-invalid': true, title: one.refusal }) });
  return (
    <div {...rest} ref={ref} style={style} role="row" className={mergeClasses(styles.row, styles.tooled)} data-template-row={id} onKeyDown={keys}>
      <span role="cell">{parts.handle}</span>
      <span role="cell" className={mergeClasses(styles.number)}>
        {number}
      </span>
      <span role="cell" className={mergeClasses(styles.item, level === 2 && row.second, level > 2 && row.third)}>
        <textarea rows={1} className={mergeClasses(styles.text, styles.grows, hasSubItems && styles.strong, title.refusal !== null && styles.wrong)} aria-label={`Title of ${name}`} maxLength={1_000} {...typed(title, 'title')} onChange={(event) => title.onChange(event.target.value.replace(/[\r\n]+/g, ' '))} />
        {title.refusal !== null && <span className={styles.refusal}>{title.refusal}</span>}
        {item.publicity !== 'open' && (
          <StatusChip tone="part2" shape="padlock" small>
            {item.publicity === 'exempt' ? 'Exempt' : 'Confidential'}
          </StatusChip>
        )}
      </span>
      <span role="cell" className={styles.meta}>
        <select className={styles.select} aria-label={`What ${name} is`} value={item.standing} onChange={(event) => writes.change(id, { standing: readStanding(event.target.value) })}>
          <option value="">Its own business</option>
          {standingSchema.options.map((standing) => (
            <option key={standing} value={standing}>
              {STANDING_WORDS[standing]}
            </option>
          ))}
        </select>
      </span>
      <span role="cell" className={styles.meta}>
        <select className={styles.select} aria-label={`Ask of ${name}`} value={item.askType} onChange={(event) => writes.change(id, { askType: askTypeSchema.parse(event.target.value) })}>
          {askTypeSchema.options.map((ask) => (
            <option key={ask} value={ask}>
              {ASK_TYPE_WORDS[ask]}
            </option>
          ))}
        </select>
      </span>
      <span role="cell" className={styles.meta}>
        <input className={styles.text} aria-label={`Presenter of ${name}`} maxLength={150} {...typed(presenter, 'presenter')} onChange={(event) => presenter.onChange(event.target.value)} />
      </span>
      <span role="cell" className={styles.minutes}>
        {hasSubItems ? (
          <span className={styles.summed} title="The sum of its sub-items">
            –
          </span>
        ) : (
          <input className={mergeClasses(styles.text, styles.end, minutes.refusal !== null && styles.wrong)} aria-label={`Minutes for ${name}`} inputMode="numeric" maxLength={6} {...typed(minutes, 'minutes')} onChange={(event) => minutes.onChange(event.target.value)} />
        )}
      </span>
      <span role="cell" className={styles.tools}>
        <Button className={styles.tool} size="small" icon={<ArrowUp16Regular />} aria-label={`Move up ${name}`} title="Move up (Alt+Shift+Up)" disabledFocusable={parts.first} data-sortable-control="up" data-row-tools onClick={parts.moveUp} />
        <Button className={styles.tool} size="small" icon={<ArrowDown16Regular />} aria-label={`Move down ${name}`} title="Move down (Alt+Shift+Down)" disabledFocusable={parts.last} data-sortable-control="down" data-row-tools onClick={parts.moveDown} />
        <RowMore label={{ 'aria-label': `More for ${name}` }}>
          <MenuItem icon={<Edit20Regular />} onClick={() => actions.edit(item)}>
            Words and publicity…
          </MenuItem>
          <LevelEntries into={{ can: can.into, onDo: () => actions.into(id) }} out={{ can: can.out, onDo: () => actions.out(id) }} />
          {can.subItem && (
            <MenuItem icon={<TextBulletListAdd20Regular />} onClick={() => actions.subItem(item)}>
              Add sub-item
            </MenuItem>
          )}
          <MenuDivider />
          <BinEntry onRemove={() => writes.remove(item)} />
        </RowMore>
      </span>
    </div>
  );
}

/** Enter goes to the same field of the next row, Shift+Enter to the row before; Escape brings back what stood there. */
export function stepOrRestore(event: KeyboardEvent<HTMLElement>, restore: () => void): void {
  if (event.key === 'Escape') return restore();
  if (event.key !== 'Enter' || event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const control = event.currentTarget.getAttribute('data-sortable-control') ?? '';
  const rows = [...document.querySelectorAll<HTMLElement>('[data-template-row]')];
  const at = rows.indexOf(event.currentTarget.closest<HTMLElement>('[data-template-row]') as HTMLElement);
  const next = rows[at + (event.shiftKey ? -1 : 1)];
  (next?.querySelector<HTMLElement>(`[data-sortable-control="${control}"]`) ?? next?.querySelector<HTMLElement>('[data-sortable-control="title"]'))?.focus();
}
