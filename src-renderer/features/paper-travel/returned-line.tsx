import { Button, makeStyles } from '@fluentui/react-components';
import { useNavigate } from '@tanstack/react-router';
import { useRead } from '@renderer/query/use-read';
import { mb } from '@renderer/theme/tokens';
import { instantWords } from '@renderer/ui/instant-words';
import { Message } from '@renderer/ui/message';
import { useToday } from '@renderer/ui/today';

const useStyles = makeStyles({
  line: { flex: 'none', padding: '0 24px 10px', backgroundColor: mb.surface },
});

/** On the screen of a paper: something came back and was not decided on. */
export function ReturnedLine({ paperId }: { readonly paperId: string }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const today = useToday();
  const [first] = useRead('paperTravel', 'waiting', { paperId }).data?.returned ?? [];
  if (!first) return null;
  return (
    <div className={styles.line}>
      <Message tone="information" action={<Button onClick={() => void navigate({ to: '/papers/$paperId/returned/$transferId', params: { paperId, transferId: first.transferId } })}>See what changed</Button>}>
        This paper came back{first.byName === '' ? '' : ` from ${first.byName}`}, {instantWords(first.receivedAt, today)}. Nothing of it is taken over yet.
      </Message>
    </div>
  );
}
