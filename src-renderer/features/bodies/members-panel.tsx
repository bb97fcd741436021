import { Button, makeStyles, mergeClasses, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger, Radio, RadioGroup } from '@fluentui/react-components';
import { Add16Regular, ArrowDown20Regular, ArrowUp20Regular, Delete20Regular, Edit20Regular, MoreHorizontal20Regular, PersonAdd24Regular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { MEMBER_ROLE_WORDS } from '@shared/bodies/model';
import type { Body, Member } from '@shared/bodies/model';
import { mayPreside } from '@shared/bodies/presiding';
import { ENDING_SOON_DAYS } from '@shared/bodies/seat-terms';
import { daysToTermEnd, termState } from '@shared/bodies/term';
import { formatDay } from '@shared/kernel/calendar-day';
import { toastRemoved } from '@renderer/commands/undo-redo';
import { readKey } from '@renderer/query/query-client';
import { showAtOnce } from '@renderer/query/show-at-once';
import { useWrite } from '@renderer/query/use-write';
import { mb, media, tabular, type } from '@renderer/theme/tokens';
import { EmptyState } from '@renderer/ui/empty-state';
import { Initials } from '@renderer/ui/initials';
import { Panel } from '@renderer/ui/panel';
import { SortableList, type SortableParts } from '@renderer/ui/sortable-list';
import { withMoved } from '@renderer/ui/sortable-order';
import { StatusChip } from '@renderer/ui/status-chip';
import { TextLink } from '@renderer/ui/text-link';
import { useToday } from '@renderer/ui/today';
import { Unseen } from '@renderer/ui/unseen';
import { MemberDrawer } from './member-drawer';
import { VOTING_WORDS } from './voting-words';

/** Columns: handle, name, role, seat, vote, term, presides, tools. */
const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '30px minmax(170px, 1.2fr) 104px minmax(120px, 1fr) 56px minmax(150px, 1.1fr) 76px 100px',
    alignItems: 'center',
    paddingInline: '4px',
    minHeight: `calc(33px + ${mb.rowExtra})`,
    borderBottom: `1px solid ${mb.softLine}`,
    backgroundColor: mb.surface,
    ...type.dense,
    ':last-child': { borderBottom: 'none' },
    '& [data-row-tools]': { opacity: 0 },
    ':hover [data-row-tools]': { opacity: 1 },
    ':focus-within [data-row-tools]': { opacity: 1 },
    '@media (hover: none), (forced-colors: active)': { '& [data-row-tools]': { opacity: 1 } },
    [media.medium]: { gridTemplateColumns: '28px minmax(150px, 1.2fr) 100px minmax(100px, 1fr) 56px 142px 72px 100px' },
    [media.small]: { display: 'flex', flexWrap: 'wrap', paddingBlock: '6px' },
  },
  pickable: { ':hover': { backgroundColor: mb.hover } },
  head: {
    minHeight: `calc(30px + ${mb.rowExtra})`,
    backgroundColor: mb.sub,
    color: mb.text2,
    fontWeight: 600,
    [media.small]: { position: 'absolute', width: '1px', height: '1px', minHeight: 0, padding: 0, overflow: 'hidden', clipPath: 'inset(50%)' },
  },
  cell: { minWidth: 0, padding: '4px 6px', overflowWrap: 'anywhere', [media.small]: { flex: '0 1 auto' } },
  handle: { [media.small]: { flex: '0 0 28px' } },
  name: { display: 'flex', alignItems: 'center', gap: '8px', [media.small]: { flex: '1 1 calc(100% - 40px)' } },
  nameButton: { fontWeight: 500, textAlign: 'start' },
  secondLine: { ...type.caption, color: mb.text3, display: 'block' },
  secondLineStart: { [media.small]: { marginInlineStart: '58px' } },
  centre: { textAlign: 'center', display: 'flex', justifyContent: 'center', alignItems: 'center' },
  presidesWord: { display: 'none', ...type.caption, color: mb.text3, [media.small]: { display: 'inline' } },
  term: { ...tabular },
  date: { whiteSpace: 'nowrap' },
  quiet: { color: mb.text3 },
  tools: { display: 'flex', justifyContent: 'flex-end', alignItems: 'center', gap: '2px', [media.small]: { flex: '0 0 auto', marginInlineStart: 'auto' } },
  tool: { minWidth: '28px', maxWidth: '28px', height: '28px', padding: 0 },
  foot: { display: 'flex', alignItems: 'center', gap: '12px', padding: '8px 14px', borderTop: `1px solid ${mb.softLine}`, ...type.caption, color: mb.text3 },
});

/** The members of a body in the order of its list: seat, role, vote, term, and who presides. */
export function MembersPanel({ body, adding, onAdd, onClose }: { readonly body: Body; readonly adding: boolean; readonly onAdd: () => void; readonly onClose: () => void }) {
  const styles = useStyles();
  const [editing, setEditing] = useState<string | null>(null);
  const queryClient = useQueryClient();
  const move = useWrite('bodies', 'moveMember');
  const remove = useWrite('bodies', 'removeMember');
  const presiding = useWrite('bodies', 'setPresiding');
  const groupId = useId();
  const { members } = body;
  const edited = members.find((member) => member.membershipId === editing);

  const moveMember = (membershipId: string, beforeMembershipId: string | null): void => {
    // Shown at once: a second press of the same key counts from the place that the first one led to.
    showAtOnce<Body>(queryClient, readKey('bodies', 'get', { id: body.id }), (now) => ({ ...now, members: withMoved(now.members, idOf, membershipId, beforeMembershipId) }));
    move.mutate({ membershipId, beforeMembershipId }, { onError: () => void queryClient.invalidateQueries({ queryKey: readKey('bodies', 'get', { id: body.id }) }) });
  };
  const removeMember = (member: Member): void => remove.mutate({ membershipId: member.membershipId }, { onSuccess: () => toastRemoved(`${member.name} moved to the bin`) });
  return (
    <Panel
      title="Members"
      count={members.length === 0 ? undefined : membersWords(members)}
      link={
        <Button size="small" icon={<Add16Regular />} onClick={onAdd}>
          Add member
        </Button>
      }
      ruled={false}
    >
      {members.length === 0 ? (
        <EmptyState icon={<PersonAdd24Regular />} sentence="Nobody is a member yet." action={<Button onClick={onAdd}>Add the first member</Button>} />
      ) : (
        <RadioGroup aria-label="Who presides" value={body.presidingMembershipId ?? ''} onChange={(_event, data) => presiding.mutate({ bodyId: body.id, membershipId: data.value })} layout="vertical" style={{ display: 'block' }}>
          <div role="table" aria-label="Members" id={groupId}>
            <Head />
            <div role="rowgroup">
              <SortableList items={members} idOf={idOf} nameOf={nameOf} onMove={moveMember}>
                {(member, parts) => <MemberRow key={member.membershipId} member={member} presides={member.membershipId === body.presidingMembershipId} parts={parts} onEdit={() => setEditing(member.membershipId)} onRemove={() => removeMember(member)} />}
              </SortableList>
            </div>
          </div>
          {body.presidingMembershipId !== null && (
            <div className={styles.foot}>
              <span>{members.find((member) => member.membershipId === body.presidingMembershipId)?.name} presides at new meetings.</span>
              <TextLink onClick={() => presiding.mutate({ bodyId: body.id, membershipId: null })}>Choose nobody</TextLink>
            </div>
          )}
        </RadioGroup>
      )}
      {edited && <MemberDrawer key={edited.membershipId} bodyId={body.id} member={edited} onClose={() => setEditing(null)} />}
      {adding && <MemberDrawer bodyId={body.id} member={null} onClose={onClose} />}
    </Panel>
  );
}

const idOf = (member: Member): string => member.membershipId;
const nameOf = (member: Member): string => member.name;

function membersWords(members: readonly Member[]): string {
  const voting = members.filter((member) => member.votingRight === 'full').length;
  return `${String(members.length)} ${members.length === 1 ? 'person' : 'people'} · ${String(voting)} with full vote`;
}

const COLUMNS = ['Name', 'Role', 'Seat', 'Vote', 'Term ends', 'Presides'] as const;

function Head() {
  const styles = useStyles();
  return (
    <div role="rowgroup">
      <div role="row" className={mergeClasses(styles.row, styles.head)}>
        <span role="columnheader">
          <Unseen>Drag</Unseen>
        </span>
        {COLUMNS.map((words) => (
          <span key={words} role="columnheader" className={mergeClasses(styles.cell, words === 'Presides' && styles.centre)}>
            {words}
          </span>
        ))}
        <span role="columnheader">
          <Unseen>Move and more</Unseen>
        </span>
      </div>
    </div>
  );
}

function MemberRow({ member, presides, parts, onEdit, onRemove }: { readonly member: Member; readonly presides: boolean; readonly parts: SortableParts; readonly onEdit: () => void; readonly onRemove: () => void }) {
  const styles = useStyles();
  const second = [member.organisationName, member.email].filter((words) => words !== '').join(' · ');
  return (
    <div {...parts.rowProps} role="row" className={mergeClasses(styles.row, styles.pickable)}>
      <span role="cell" className={styles.handle}>
        {parts.handle}
      </span>
      <span role="cell" className={mergeClasses(styles.cell, styles.name)}>
        <Initials name={member.name} />
        <span>
          <TextLink className={styles.nameButton} onClick={onEdit}>
            {member.honorific === '' ? member.name : `${member.honorific} ${member.name}`}
          </TextLink>
          {second !== '' && <span className={styles.secondLine}>{second}</span>}
        </span>
      </span>
      <span role="cell" className={mergeClasses(styles.cell, styles.secondLineStart)}>
        {MEMBER_ROLE_WORDS[member.role]}
      </span>
      <span role="cell" className={styles.cell}>
        {member.seatLabel === '' ? <span className={styles.quiet}>—</span> : member.seatLabel}
      </span>
      <span role="cell" className={mergeClasses(styles.cell, styles.quiet)}>
        {VOTING_WORDS[member.votingRight]}
      </span>
      <span role="cell" className={mergeClasses(styles.cell, styles.term)}>
        <TermEnd member={member} />
      </span>
      <span role="cell" className={mergeClasses(styles.cell, styles.centre)}>
        {mayPreside(member.role) && (
          <>
            <Radio value={member.membershipId} aria-label={`${member.name} presides`} />
            {presides && <span className={styles.presidesWord}>Presides</span>}
          </>
        )}
      </span>
      <span role="cell" className={styles.tools}>
        <span data-row-tools>{parts.buttons}</span>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button className={styles.tool} size="small" appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label={`More for ${member.name}`} data-sortable-control="more" />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem icon={<Edit20Regular />} onClick={onEdit}>
                Change…
              </MenuItem>
              <MenuItem icon={<ArrowUp20Regular />} secondaryContent="Alt+Shift+Up" disabled={parts.first} onClick={parts.moveUp}>
                Move up
              </MenuItem>
              <MenuItem icon={<ArrowDown20Regular />} secondaryContent="Alt+Shift+Down" disabled={parts.last} onClick={parts.moveDown}>
                Move down
              </MenuItem>
              <MenuDivider />
              <MenuItem icon={<Delete20Regular />} onClick={onRemove}>
                Move to the bin
              </MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      </span>
    </div>
  );
}

function TermEnd({ member }: { readonly member: Member }) {
  const styles = useStyles();
  const today = useToday();
  if (member.until === null) return <span className={styles.quiet}>—</span>;
  const state = termState(member, today);
  const left = daysToTermEnd(member, today);
  return (
    <>
      <span className={styles.date}>{formatDay(member.until)}</span>{' '}
      {state === 'ended' && (
        <StatusChip small tone="attention" shape="triangle">
          Ended
        </StatusChip>
      )}
      {left !== null && left <= ENDING_SOON_DAYS && (
        <StatusChip small tone="attention" shape="triangle">
          {left === 0 ? 'Today' : left === 1 ? '1 day' : `${String(left)} days`}
        </StatusChip>
      )}
    </>
  );
}
