import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, mergeClasses } from '@fluentui/react-components';
import { Attach16Regular, Document16Regular, DocumentAdd16Regular } from '@fluentui/react-icons';
import { memo } from 'react';
import { mb, type } from '@renderer/theme/tokens';
import { useRowLabel } from './row-name';

const useStyles = makeStyles({
  button: { minWidth: 0, height: '26px', paddingInline: '6px', ...type.dense, fontWeight: 400, color: mb.text2 },
  start: { color: mb.text3 },
  both: { display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center' },
});

type PapersCellProps = { readonly id: string; readonly paperIds: readonly string[]; readonly fileCount: number; readonly onFiles: (id: string) => void; readonly onOpen: (paperId: string) => void; readonly onStart: (id: string) => void };

/** The papers of an item, and how many files are attached to it. */
export const PapersCell = memo(function PapersCell({ fileCount, onFiles, ...papers }: PapersCellProps) {
  const styles = useStyles();
  const files = useRowLabel(papers.id, `${fileCount === 1 ? '1 file' : `${String(fileCount)} files`} attached to`);
  return (
    <span className={styles.both}>
      {(fileCount === 0 || papers.paperIds.length > 0) && <Papers {...papers} />}
      {fileCount > 0 && (
        <Button className={styles.button} appearance="subtle" icon={<Attach16Regular />} data-sortable-control="files" {...files} onClick={() => onFiles(papers.id)}>
          {fileCount}
        </Button>
      )}
    </span>
  );
}, (before, after) => before.id === after.id && before.fileCount === after.fileCount && before.paperIds.join() === after.paperIds.join() && before.onFiles === after.onFiles && before.onOpen === after.onOpen && before.onStart === after.onStart);

/** The reports of an item: opens the one there is, lists several, or starts the first. */
function Papers({ id, paperIds, onOpen, onStart }: Pick<PapersCellProps, 'id' | 'paperIds' | 'onOpen' | 'onStart'>) {
  const styles = useStyles();
  const [only, ...others] = paperIds;
  const label = useRowLabel(id, only === undefined ? 'Start a paper for' : others.length === 0 ? 'Open the paper of' : `${String(paperIds.length)} papers of`);
  if (only === undefined) {
    return (
      <Button className={mergeClasses(styles.button, styles.start)} appearance="subtle" icon={<DocumentAdd16Regular />} data-row-tools="words" data-sortable-control="papers" {...label} onClick={() => onStart(id)}>
        Start
      </Button>
    );
  }
  if (others.length === 0) {
    return (
      <Button className={styles.button} appearance="subtle" icon={<Document16Regular />} data-sortable-control="papers" {...label} onClick={() => onOpen(only)}>
        Open
      </Button>
    );
  }
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button className={styles.button} appearance="subtle" icon={<Document16Regular />} data-sortable-control="papers" {...label}>
          {paperIds.length}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {paperIds.map((paperId, index) => (
            <MenuItem key={paperId} onClick={() => onOpen(paperId)}>
              Paper {index + 1}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
