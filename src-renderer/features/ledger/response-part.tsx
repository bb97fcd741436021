import { Button, makeStyles } from '@fluentui/react-components';
import type { ComponentProps } from 'react';
import type { LedgerText, Recommendation } from '@shared/ledger/model';
import { useWrite } from '@renderer/query/use-write';
import { mb, type } from '@renderer/theme/tokens';
import { Message } from '@renderer/ui/message';
import { TextLink } from '@renderer/ui/text-link';
import type { LedgerTask } from './change-dialog';
import { DrawerSection } from './drawer-section';
import { LinkedText } from './linked-text';
import { responseWords } from './response-words';

const useStyles = makeStyles({ quiet: { ...type.dense, color: mb.text3 } });

type ResponsePartProps = {
  readonly one: Recommendation;
  readonly linked: Omit<ComponentProps<typeof LinkedText>, 'blocks'>;
  readonly onTask: (task: LedgerTask) => void;
  readonly onEdit: (ownerKind: LedgerText, ownerId: string, title: string, blocks: Recommendation['blocks']) => void;
};

/** What was answered, decided by a person. What an import has read is only proposed, with the words that it was read from. */
export function ResponsePart({ one, linked, onTask, onEdit }: ResponsePartProps) {
  const styles = useStyles();
  const set = useWrite('ledger', 'setResponse');
  return (
    <DrawerSection
      title="Response"
      links={
        <>
          <TextLink onClick={() => onTask('response')}>{one.response === '' ? 'Decide response' : 'Change response'}</TextLink>
          <TextLink onClick={() => onEdit('recommendationResponse', one.id, `Response to ${one.reference}`, one.responseBlocks)}>{one.responseBlocks.length === 0 ? 'Write the response' : 'Change its words'}</TextLink>
        </>
      }
    >
      {one.response === '' && one.proposedResponse !== '' && (
        <Message
          tone="information"
          action={
            <Button size="small" onClick={() => set.mutate({ ids: [one.id], response: one.proposedResponse })}>
              {responseWords(one.proposedResponse)}: that is right
            </Button>
          }
        >
          {`Read as “${responseWords(one.proposedResponse)}” from the words “${one.proposedWords}”. Nobody has decided it yet.`}
        </Message>
      )}
      {one.responseBlocks.length === 0 ? <p className={styles.quiet}>{one.response === '' ? 'No response yet.' : 'No words were given with it.'}</p> : <LinkedText blocks={one.responseBlocks} {...linked} />}
    </DrawerSection>
  );
}
