import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Meeting } from '@shared/meetings/model';
import { useRead } from '@renderer/query/use-read';
import { mb } from '@renderer/theme/tokens';
import { EmptyState } from '@renderer/ui/empty-state';
import { AddFromDialog, PasteListDialog, useFill } from './add-from-dialog';
import { useSourceChoices } from './agenda-sources';
import type { SourceChoice } from './agenda-sources';

const useStyles = makeStyles({
  offer: { borderBottom: `1px solid ${mb.softLine}` },
  ways: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: '8px' },
});

/** What an agenda without items can begin from: the likeliest by one press. */
export function EmptyAgenda({ meetingId }: { readonly meetingId: string }) {
  const styles = useStyles();
  const meeting = useRead('meetings', 'get', { id: meetingId }).data;
  const body = useRead('bodies', 'get', { id: meeting?.bodyId ?? '' }, { enabled: meeting !== undefined }).data;
  const choices = useSourceChoices(meeting?.bodyId ?? '', body?.kind ?? 'board', meetingId);
  const [open, setOpen] = useState<'add' | 'paste' | null>(null);
  const close = (): void => setOpen(null);
  if (!meeting || !body || choices === null) return null;
  const [likeliest] = choices;
  return (
    <div className={styles.offer}>
      <EmptyState
        sentence="This agenda has no items yet. Begin with the usual ones, or type the first below."
        action={
          <div className={styles.ways}>
            {likeliest && <UseLikeliest meeting={meeting} choice={likeliest} />}
            <Button onClick={() => setOpen('add')}>Another template or agenda…</Button>
            <Button onClick={() => setOpen('paste')}>Paste a list…</Button>
          </div>
        }
      />
      {open === 'add' && <AddFromDialog meeting={meeting} bodyKind={body.kind} onClose={close} />}
      {open === 'paste' && <PasteListDialog meeting={meeting} onClose={close} />}
    </div>
  );
}

/** Copies the likeliest items at once. */
function UseLikeliest({ meeting, choice }: { readonly meeting: Meeting; readonly choice: SourceChoice }) {
  const fill = useFill(meeting, () => undefined);
  return (
    <Button appearance="primary" disabledFocusable={fill.busy} onClick={() => fill.send(choice.source, true)}>
      {choice.source.kind === 'template' ? 'Use the usual template' : choice.source.kind === 'agenda' ? 'Use the last agenda' : 'Use the standing items'}
    </Button>
  );
}
