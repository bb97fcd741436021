import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, mergeClasses } from '@fluentui/react-components';
import { Attach16Regular, Document16Regular, DocumentAdd16Regular } from '@fluentui/react-icons';
import { mb, type } from '@renderer/theme/tokens';

const useStyles = makeStyles({
  button: { minWidth: 0, height: '26px', paddingInline: '6px', ...type.dense, fontWeight: 400, color: mb.text2 },
  start: { color: mb.text3 },
  both: { display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center' },
});

type PapersCellProps = { readonly number: string; readonly paperIds: readonly string[]; readonly fileCount: number; readonly onFiles: () => void; readonly onOpen: (paperId: string) => void; readonly onStart: () => void };

/** The papers of an item, and how many files are attached to it. */
export function PapersCell({ fileCount, onFiles, ...papers }: PapersCellProps) {
  const styles = useStyles();
  return (
    <span className={styles.both}>
      {(fileCount === 0 || papers.paperIds.length > 0) && <Papers {...papers} />}
      {fileCount > 0 && (
        <Button className={styles.button} appearance="subtle" icon={<Attach16Regular />} data-sortable-control="files" aria-label={`${fileCount === 1 ? '1 file' : `${String(fileCount)} files`} attached to item ${papers.number}`} onClick={onFiles}>
          {fileCount}
        </Button>
      )}
    </span>
  );
}

/** The reports of an item: opens the one there is, lists several, or starts the first. */
function Papers({ number, paperIds, onOpen, onStart }: Pick<PapersCellProps, 'number' | 'paperIds' | 'onOpen' | 'onStart'>) {
  const styles = useStyles();
  const [only, ...others] = paperIds;
  if (only === undefined) {
    return (
      <Button className={mergeClasses(styles.button, styles.start)} appearance="subtle" icon={<DocumentAdd16Regular />} data-row-tools="words" data-sortable-control="papers" aria-label={`Start a paper for item ${number}`} onClick={onStart}>
        Start
      </Button>
    );
  }
  if (others.length === 0) {
    return (
      <Button className={styles.button} appearance="subtle" icon={<Document16Regular />} data-sortable-control="papers" aria-label={`Open the paper of item ${number}`} onClick={() => onOpen(only)}>
        Open
      </Button>
    );
  }
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button className={styles.button} appearance="subtle" icon={<Document16Regular />} data-sortable-control="papers" aria-label={`${String(paperIds.length)} papers of item ${number}`}>
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
