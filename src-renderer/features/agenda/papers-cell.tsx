import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, mergeClasses } from '@fluentui/react-components';
import { Document16Regular, DocumentAdd16Regular } from '@fluentui/react-icons';
import { mb, type } from '@renderer/theme/tokens';

const useStyles = makeStyles({
  button: { minWidth: 0, height: '26px', paddingInline: '6px', ...type.dense, fontWeight: 400, color: mb.text2 },
  start: { color: mb.text3 },
});

type PapersCellProps = { readonly number: string; readonly paperIds: readonly string[]; readonly onOpen: (paperId: string) => void; readonly onStart: () => void };

/** The papers of an item: opens the one there is, lists several, or starts the first. */
export function PapersCell({ number, paperIds, onOpen, onStart }: PapersCellProps) {
  const styles = useStyles();
  const [only, ...others] = paperIds;
  if (only === undefined) {
    return (
      <Button className={mergeClasses(styles.button, styles.start)} appearance="subtle" icon={<DocumentAdd16Regular />} data-row-tools data-sortable-control="papers" aria-label={`Start a paper for item ${number}`} onClick={onStart}>
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
