import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { Add16Regular, Delete16Regular, Edit16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { freshKey, movePart, putPart, removePart, type PartList, type TemplatePart } from '@shared/paper-templates/edit-template';
import type { DetailTemplate, ImplicationTemplate, SectionTemplate } from '@shared/papers/templates/paper-template';
import type { TemplateContent } from '@shared/papers/templates/template-schema';
import { mb, media, type } from '@renderer/theme/tokens';
import { SortableList, type SortableParts } from '@renderer/ui/sortable-list';
import { StatusChip } from '@renderer/ui/status-chip';
import { DetailDialog, QuestionDialog, SectionDialog } from './part-dialogs';
import { START_WORDS } from './part-words';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', padding: '12px 14px 6px' },
  title: { ...type.dense, fontWeight: 600, color: mb.text1 },
  add: { marginInlineStart: 'auto' },
  row: { display: 'grid', gridTemplateColumns: '28px minmax(0, 1fr) auto', alignItems: 'start', columnGap: '6px', padding: '6px 14px', borderBottom: `1px solid ${mb.softLine}`, backgroundColor: mb.surface, [media.small]: { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '4px' } },
  plain: { gridTemplateColumns: 'minmax(0, 1fr)' },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  name: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px', ...type.dense, fontWeight: 600, color: mb.text1 },
  guidance: { ...type.caption, color: mb.text2 },
  tools: { display: 'flex', flexWrap: 'wrap', gap: '2px' },
  tool: { minWidth: 0, height: '28px', paddingInline: '6px', ...type.dense, fontWeight: 400 },
  questions: { gridColumn: '1 / -1', paddingInlineStart: '34px', [media.small]: { paddingInlineStart: '10px' } },
  question: { borderBottom: 'none', paddingInline: '0' },
  handle: { [media.small]: { display: 'none' } },
});

type Editing = { readonly kind: 'detail'; readonly part: DetailTemplate | null } | { readonly kind: 'section'; readonly part: SectionTemplate | null } | { readonly kind: 'implication'; readonly part: ImplicationTemplate | null; readonly sectionKey: string };

type TemplatePartsProps = {
  readonly content: TemplateContent;
  readonly busy: boolean;
  /** Null: it is shown only. `done` runs when the change is kept. */
  readonly onChange: ((content: TemplateContent, done?: () => void) => void) | null;
};

/** What a template asks for: the lines of its header block, its sections, and the questions under them. */
export function TemplateParts({ content, busy, onChange }: TemplatePartsProps) {
  const styles = useStyles();
  const [editing, setEditing] = useState<Editing | null>(null);
  const close = (): void => setEditing(null);
  const keep = (change: TemplatePart): void => onChange?.(putPart(content, change), close);
  const keyOf = (part: { readonly key: string }, words: string): string => (part.key === '' ? freshKey(content, words) : part.key);
  const add = (words: string, next: Editing) => (
    <Button className={styles.add} size="small" icon={<Add16Regular />} onClick={() => setEditing(next)}>
      {words}
    </Button>
  );
  const tools = (list: PartList, key: string, name: string, next: Editing, parts: SortableParts) => (
    <span className={styles.tools}>
      {parts.buttons}
      <Button className={styles.tool} size="small" appearance="subtle" icon={<Edit16Regular />} aria-label={`Change ${name}`} data-sortable-control="change" onClick={() => setEditing(next)}>
        Change…
      </Button>
      <Button className={styles.tool} size="small" appearance="subtle" icon={<Delete16Regular />} aria-label={`Remove ${name}`} data-sortable-control="remove" onClick={() => onChange?.(removePart(content, list, key))}>
        Remove
      </Button>
    </span>
  );
  const move = (list: PartList) => (key: string, beforeKey: string | null) => onChange?.(movePart(content, list, key, beforeKey));
  return (
    <>
      <div className={styles.head}>
        <h3 className={styles.title}>Header block</h3>
        {onChange !== null && add('Add a line…', { kind: 'detail', part: null })}
      </div>
      <Rows label="Lines of the header block" parts={content.details} nameOf={(detail) => detail.label} onMove={onChange === null ? null : move({ kind: 'details' })}>
        {(detail, parts) => (
          <Part key={detail.key} parts={parts} name={detail.label} required={detail.required} facts={detail.startsWith === 'nothing' ? '' : `Begins with: ${START_WORDS[detail.startsWith].toLowerCase()}`} guidance={detail.guidance} tools={parts === null ? null : tools({ kind: 'details' }, detail.key, detail.label, { kind: 'detail', part: detail }, parts)} />
        )}
      </Rows>
      <div className={styles.head}>
        <h3 className={styles.title}>Sections</h3>
        {onChange !== null && add('Add a section…', { kind: 'section', part: null })}
      </div>
      <Rows label="Sections" parts={content.sections} nameOf={(section) => section.heading} onMove={onChange === null ? null : move({ kind: 'sections' })}>
        {(section, parts, index) => (
          <Part key={section.key} parts={parts} name={`${String(index + 1)}. ${section.heading}`} required={section.required} facts={section.numbered ? 'Numbered paragraphs' : ''} guidance={section.guidance} tools={parts === null ? null : tools({ kind: 'sections' }, section.key, section.heading, { kind: 'section', part: section }, parts)}>
            {(section.implications.length > 0 || onChange !== null) && (
              <div className={styles.questions}>
                {section.implications.length > 0 && (
                  <Rows label={`Questions under ${section.heading}`} parts={section.implications} nameOf={(question) => question.label} onMove={onChange === null ? null : move({ kind: 'implications', sectionKey: section.key })}>
                    {(question, inner) => (
                      <Part key={question.key} nested parts={inner} name={question.label} required={false} facts="" guidance={question.guidance} tools={inner === null ? null : tools({ kind: 'implications', sectionKey: section.key }, question.key, question.label, { kind: 'implication', part: question, sectionKey: section.key }, inner)} />
                    )}
                  </Rows>
                )}
                {onChange !== null && (
                  <Button className={styles.tool} size="small" appearance="subtle" icon={<Add16Regular />} aria-label={`Add a question under ${section.heading}`} onClick={() => setEditing({ kind: 'implication', part: null, sectionKey: section.key })}>
                    Add a question…
                  </Button>
                )}
              </div>
            )}
          </Part>
        )}
      </Rows>
      {editing?.kind === 'detail' && <DetailDialog part={editing.part} busy={busy} onClose={close} onKeep={(part) => keep({ kind: 'detail', part: { ...part, key: keyOf(part, part.label) } })} />}
      {editing?.kind === 'section' && <SectionDialog part={editing.part} busy={busy} onClose={close} onKeep={(part) => keep({ kind: 'section', part: { ...part, key: keyOf(part, part.heading) } })} />}
      {editing?.kind === 'implication' && <QuestionDialog part={editing.part} busy={busy} onClose={close} onKeep={(part) => keep({ kind: 'implication', sectionKey: editing.sectionKey, part: { ...part, key: keyOf(part, part.label) } })} />}
    </>
  );
}

type RowsProps<T> = {
  readonly label: string;
  readonly parts: readonly T[];
  readonly nameOf: (part: T) => string;
  readonly onMove: ((key: string, beforeKey: string | null) => void) | null;
  readonly children: (part: T, sortable: SortableParts | null, index: number) => React.ReactNode;
};

/** A list whose rows a person puts in order, or, with nothing to change, a plain list. */
function Rows<T extends { readonly key: string }>({ label, parts, nameOf, onMove, children }: RowsProps<T>) {
  return (
    <ul aria-label={label}>
      {onMove === null ? (
        parts.map((part, index) => children(part, null, index))
      ) : (
        <SortableList items={parts} idOf={(part) => part.key} nameOf={nameOf} onMove={onMove}>
          {(part, sortable, index) => children(part, sortable, index)}
        </SortableList>
      )}
    </ul>
  );
}

type PartProps = {
  readonly parts: SortableParts | null;
  readonly nested?: boolean;
  readonly name: string;
  readonly required: boolean;
  readonly facts: string;
  readonly guidance: string;
  readonly tools: React.ReactNode;
  readonly children?: React.ReactNode;
};

function Part({ parts, nested = false, name, required, facts, guidance, tools, children }: PartProps) {
  const styles = useStyles();
  return (
    <li className={mergeClasses(styles.row, parts === null && styles.plain, nested && styles.question)} {...(parts === null ? {} : parts.rowProps)}>
      {parts !== null && <span className={styles.handle}>{parts.handle}</span>}
      <div className={styles.words}>
        <div className={styles.name}>
          {name}
          {required && (
            <StatusChip small tone="neutral" shape="none">
              Required
            </StatusChip>
          )}
        </div>
        {(facts !== '' || guidance !== '') && <div className={styles.guidance}>{[facts === '' ? '' : `${facts}.`, guidance].filter((part) => part !== '').join(' ')}</div>}
      </div>
      {tools}
      {children}
    </li>
  );
}
