import { Checkbox } from '@fluentui/react-components';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { MOST_COLUMNS, MOST_ROWS } from '@shared/text/model';
import { FieldRow, TextAreaField, TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { focusText } from './focus-text';
import { changeTable, currentTable, insertTable } from './table-commands';

/** Asks for a new table, or, with the caret in one, for what is said of it. */
export function TableDialog({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const [here] = useState(() => currentTable(editor.state)?.attributes ?? null);
  const [rows, setRows] = useState('3');
  const [columns, setColumns] = useState('3');
  const [caption, setCaption] = useState(here?.caption ?? '');
  const [description, setDescription] = useState(here?.description ?? '');
  const [headingColumn, setHeadingColumn] = useState(here?.headingColumn ?? false);
  const [errors, setErrors] = useState<{ readonly rows?: string; readonly columns?: string }>({});

  const keep = (): void => {
    const facts = { caption: caption.trim(), description: description.trim(), headingColumn };
    if (here) {
      onClose();
      changeTable(facts)(editor.state, editor.view.dispatch);
      focusText(editor);
      return;
    }
    const asked = { rows: Number(rows), columns: Number(columns) };
    const wrong = {
      ...(Number.isInteger(asked.rows) && asked.rows >= 2 && asked.rows <= MOST_ROWS ? {} : { rows: `Enter a number from 2 to ${String(MOST_ROWS)}.` }),
      ...(Number.isInteger(asked.columns) && asked.columns >= 1 && asked.columns <= MOST_COLUMNS ? {} : { columns: `Enter a number from 1 to ${String(MOST_COLUMNS)}.` }),
    };
    setErrors(wrong);
    if ('rows' in wrong || 'columns' in wrong) return;
    onClose();
    insertTable({ ...asked, caption: facts.caption })(editor.state, editor.view.dispatch);
    if (facts.description !== '' || facts.headingColumn) changeTable(facts)(editor.state, editor.view.dispatch);
    focusText(editor);
  };
  return (
    <FormDialog title={here ? 'Caption and description of the table' : 'Insert table'} open onClose={onClose} submit={here ? 'Keep' : 'Insert table'} onSubmit={keep} lead="The first row names the columns. It is repeated on every page and read out with each cell.">
      {!here && (
        <FieldRow>
          <TextField label="Rows, with the header row" value={rows} onChange={setRows} error={errors.rows} inputMode="numeric" maxLength={3} />
          <TextField label="Columns" value={columns} onChange={setColumns} error={errors.columns} inputMode="numeric" maxLength={2} />
        </FieldRow>
      )}
      <TextField label="Caption" value={caption} onChange={setCaption} maxLength={500} hint="Printed above it as “Table 1: …”." />
      <TextAreaField label="What it shows" value={description} onChange={setDescription} rows={2} hint="Read to people who cannot see it. Left empty, the caption and the names of the columns are read." />
      <Checkbox label="The first cell of each row names the row" checked={headingColumn} onChange={(_event, data) => setHeadingColumn(data.checked === true)} />
    </FormDialog>
  );
}
