import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { PUBLICITY_WORDS } from '@shared/kernel/publicity';
import { STATUS_WORDS } from '@shared/ledger/ledger-words';
import type { LedgerText, Recommendation } from '@shared/ledger/model';
import { circleSentence } from '@shared/ledger/target-warnings';
import { toastRemoved } from '@renderer/commands/undo-redo';
import { DocumentLinks } from '@renderer/features/documents/document-links';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { mb, type } from '@renderer/theme/tokens';
import { Drawer } from '@renderer/ui/drawer';
import { Message } from '@renderer/ui/message';
import { Neighbours } from '@renderer/ui/neighbours';
import { Skeleton } from '@renderer/ui/skeleton';
import { StatusChip } from '@renderer/ui/status-chip';
import { TextLink } from '@renderer/ui/text-link';
import { ActionsPart } from './actions-part';
import { ChangeDialog } from './change-dialog';
import type { LedgerTask } from './change-dialog';
import { DrawerSection } from './drawer-section';
import { Evidence } from './evidence';
import { ResponseChip, StandingChip } from './ledger-chips';
import { LinkedText } from './linked-text';
import { RecommendationFacts } from './recommendation-facts';
import { RenumberDialog } from './renumber-dialog';
import { ResponsePart } from './response-part';
import { StatusHistory } from './status-history';
import { TextDialog } from './text-dialog';
import type { TextToChange } from './text-dialog';
import { UpdatesPart } from './updates-part';
import { useRemoveRecommendations } from './use-remove-recommendations';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '14px', paddingBlock: '2px 20px' },
  chips: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  quiet: { ...type.dense, color: mb.text3 },
  parts: { display: 'flex', flexDirection: 'column', gap: '8px' },
  part: { display: 'grid', gridTemplateColumns: '30px minmax(0, 1fr) auto', columnGap: '8px', alignItems: 'start' },
  label: { ...type.body, fontWeight: 600, color: mb.text1 },
  tools: { display: 'inline-flex', gap: '10px' },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
});

type RecommendationDrawerProps = {
  readonly id: string;
  /** The rows it stands among, to go on from one to the next. */
  readonly ids: readonly string[];
  readonly today: CalendarDay;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
};

/** One recommendation: what it asks for, what was answered, who does what by when, what has been told since, and who points at it. */
export function RecommendationDrawer({ id, ids, today, onOpen, onClose }: RecommendationDrawerProps) {
  const read = useRead('ledger', 'get', { id });
  const one = read.data?.recommendation;
  return (
    <Drawer title={one?.reference ?? 'Recommendation'} open onClose={onClose} size="medium">
      {read.error && <Message tone="bad">{read.error.message}</Message>}
      {!one && !read.error && <Skeleton lines={6} label="Reading the recommendation" />}
      {one && <Opened key={id} one={one} today={today} onOpen={onOpen} onClose={onClose} place={<Neighbours what="Recommendation" id={id} ids={ids} onOpen={onOpen} />} />}
    </Drawer>
  );
}

function Opened({ one, today, onOpen, onClose, place }: { readonly one: Recommendation; readonly today: CalendarDay; readonly onOpen: (id: string) => void; readonly onClose: () => void; readonly place: ReactNode }) {
  const styles = useStyles();
  const [task, setTask] = useState<LedgerTask | null>(null);
  const [text, setText] = useState<TextToChange | null>(null);
  const [renumbering, setRenumbering] = useState(false);
  const { remove, dialog: removing } = useRemoveRecommendations(onClose);
  const removePart = useWrite('ledger', 'removePart');
  const pointing = one.pointedAtBy.map(({ reference }) => reference);
  const circle = circleSentence(one.reference, one.inCircle, one.chain);
  const linked = { refersTo: one.refersTo, own: one.reference, onOpen };
  const edit = (ownerKind: LedgerText, ownerId: string, title: string, blocks: Recommendation['blocks']): void => setText({ ownerKind, ownerId, title, blocks, pointing });
  return (
    <div className={styles.content}>
      <div className={styles.chips}>
        <StandingChip standing={{ kind: 'recommendation', status: one.status }} words={STATUS_WORDS[one.status]} />
        <ResponseChip response={one.response} />
        {one.publicity !== 'open' && (
          <StatusChip tone="part2" shape="padlock">
            {PUBLICITY_WORDS[one.publicity]}
          </StatusChip>
        )}
        <span className={styles.quiet}>{one.reviewTitle}</span>
      </div>
      {circle !== '' && <Message tone="attention">{circle}</Message>}
      <LinkedText blocks={one.blocks} {...linked} />
      {one.parts.length > 0 && (
        <div className={styles.parts} role="list" aria-label="Parts">
          {one.parts.map((part) => (
            <div key={part.id} role="listitem" className={styles.part}>
              <span className={styles.label}>{part.label}</span>
              <LinkedText blocks={part.blocks} {...linked} />
              <span className={styles.tools}>
                <TextLink label={`Change part ${part.label}`} onClick={() => edit('recommendationPart', part.id, `Change part ${part.label}`, part.blocks)}>
                  Change
                </TextLink>
                <TextLink label={`Move part ${part.label} to the bin`} onClick={() => removePart.mutate({ partId: part.id }, { onSuccess: () => toastRemoved(`Part ${part.label} moved to the bin`) })}>
                  Bin
                </TextLink>
              </span>
            </div>
          ))}
        </div>
      )}
      <div className={styles.foot}>
        <Button appearance="primary" onClick={() => setTask('update')}>
          Add update…
        </Button>
        <Button onClick={() => setTask('status')} disabledFocusable={one.status === 'closed'}>
          Status…
        </Button>
        {one.status === 'closed' ? <Button onClick={() => setTask('reopen')}>Reopen…</Button> : <Button onClick={() => setTask('close')}>Close…</Button>}
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button icon={<MoreHorizontal20Regular />}>More</Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem onClick={() => edit('recommendation', one.id, `Change the words of ${one.reference}`, one.blocks)}>Change the words…</MenuItem>
              <MenuItem onClick={() => setText({ addPartTo: one.id, title: `Add part to ${one.reference}`, pointing })}>Add part…</MenuItem>
              <MenuItem onClick={() => setRenumbering(true)}>Change the reference…</MenuItem>
              <MenuItem onClick={() => void remove([one])}>Move to the bin</MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
        {place}
      </div>
      <RecommendationFacts one={one} onTask={setTask} onOpen={onOpen} />
      <ResponsePart one={one} linked={linked} onTask={setTask} onEdit={edit} />
      <ActionsPart one={one} linked={linked} today={today} onEdit={edit} />
      <UpdatesPart one={one} linked={linked} onEdit={edit} />
      <StatusHistory history={one.history} />
      <Evidence id={one.id} reference={one.reference} />
      <DrawerSection title="All of it as a document">
        <DocumentLinks kind="recommendationHistory" id={one.id} what={`the history of ${one.reference}`} />
      </DrawerSection>
      {task !== null && (
        <ChangeDialog
          task={task}
          rows={[one]}
          today={today}
          nextMeeting={one.nextMeetingOn}
          start={{ owner: { personId: one.ownerPersonId, name: one.ownerName }, timescale: one.timescale.verbatim, response: one.response === '' ? one.proposedResponse : one.response, status: one.status }}
          onClose={() => setTask(null)}
        />
      )}
      {text !== null && <TextDialog text={text} reference={one.reference} onClose={() => setText(null)} />}
      {removing}
      {renumbering && <RenumberDialog one={one} onClose={() => setRenumbering(false)} />}
    </div>
  );
}
