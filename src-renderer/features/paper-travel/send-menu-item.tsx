import { MenuItem } from '@fluentui/react-components';
import { Send20Regular } from '@fluentui/react-icons';
import { askToSend } from './send-request';

/** In the menu of a paper: it goes to somebody else's machine as one file. */
export function SendPaperMenuItem({ paperId }: { readonly paperId: string }) {
  return (
    <MenuItem icon={<Send20Regular />} onClick={() => askToSend(paperId)}>
      Send as file…
    </MenuItem>
  );
}
