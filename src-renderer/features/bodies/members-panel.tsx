import { Button, makeStyles, mergeClasses, Radio, RadioGroup } from '@fluentui/react-components';
import { Add16Regular, PersonAdd24Regular } from '@fluentui/react-icons';
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
import { RowMenu } from '@renderer/ui/row-menu';
import { SortableList, type SortableParts } from '@renderer/ui/sortable-list';
import { withMoved } from '@renderer/ui/sortable-order';
import { SortableHead, useSortableTableStyles } from '@renderer/ui/sortable-table';
import { StatusChip } from '@renderer/ui/status-chip';
import { TextLink } from '@renderer/ui/text-link';
import { useToday } from '@renderer/ui/today';
import { MemberDrawer } from './member-drawer';
import { VOTING_WORDS } from './voting-words';

/** Columns: handle, name, role, seat, vote, term, presides, tools. */
const useStyles = makeStyles({
  columns: {
    gridTemplateColumns: '30px minmax(170px, 1.2fr) 104px minmax(120px, 1fr) 56px minmax(150px, 1.1fr) 76px 100px',
    [media.medium]: { gridTemplateColumns: '28px minmax(150px, 1.2fr) 100px minmax(100px, 1fr) 56px 142px 72px 100px' },
  },
  name: { display: 'flex', alignItems: 'center', gap: '8px', [media.small]: { flex: '1 1 calc(100% - 40px)' } },
  nameButton: { fontWeight: 500, textAlign: 'start' },
  secondLine: { ...type.caption, color: mb.text3, display: 'block' },
  secondLineStart: { [media.small]: { marginInlineStart: '58px' } },
  centre: { textAlign: 'center', display: 'flex', justifyContent: 'center', alignItems: 'center' },
  presidesWord: { display: 'none', ...type.caption, color: mb.text3, [media.small]: { display: 'inline' } },
  term: { ...tabular },
  date: { whiteSpace: 'nowrap' },
  quiet: { color: mb.text3 },
  foot: { display: 'flex', alignItems: 'center', gap: '12px', padding: '8px 14px', borderTop: `1px solid ${mb.softLine}`, ...type.caption, color: mb.text3 },
});

/** The members of a body in the order of its list: seat, role, vote, term, and who presides. */
export function MembersPanel({ body, adding, onAdd, onClose }: { readonly body: Body; readonly adding: boolean; readonly onAdd: () => void; readonly onClose: () => void }) {
  const styles = useStyles();
  const table = useSortableTableStyles();
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
            <SortableHead columns={COLUMNS} className={mergeClasses(table.row, styles.columns, table.head)} classOf={(column) => mergeClasses(table.cell, column === 'Presides' && styles.centre)} />
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

function MemberRow({ member, presides, parts, onEdit, onRemove }: { readonly member: Member; readonly presides: boolean; readonly parts: SortableParts; readonly onEdit: () => void; readonly onRemove: () => void }) {
  const styles = useStyles();
  const table = useSortableTableStyles();
  const second = [member.organisationName, member.email].filter((words) => words !== '').join(' · ');
  return (
    <div {...parts.rowProps} role="row" className={mergeClasses(table.row, styles.columns, table.pickable)}>
      <span role="cell" className={table.handle}>
        {parts.handle}
      </span>
      <span role="cell" className={mergeClasses(table.cell, styles.name)}>
        <Initials name={member.name} />
        <span>
          <TextLink className={styles.nameButton} onClick={onEdit}>
            {member.honorific === '' ? member.name : `${member.honorific} ${member.name}`}
          </TextLink>
          {second !== '' && <span className={styles.secondLine}>{second}</span>}
        </span>
      </span>
      <span role="cell" className={mergeClasses(table.cell, styles.secondLineStart)}>
        {MEMBER_ROLE_WORDS[member.role]}
      </span>
      <span role="cell" className={table.cell}>
        {member.seatLabel === '' ? <span className={styles.quiet}>—</span> : member.seatLabel}
      </span>
      <span role="cell" className={mergeClasses(table.cell, styles.quiet)}>
        {VOTING_WORDS[member.votingRight]}
      </span>
      <span role="cell" className={mergeClasses(table.cell, styles.term)}>
        <TermEnd member={member} />
      </span>
      <span role="cell" className={mergeClasses(table.cell, styles.centre)}>
        {mayPreside(member.role) && (
          <>
            <Radio value={member.membershipId} aria-label={`${member.name} presides`} />
            {presides && <span className={styles.presidesWord}>Presides</span>}
          </>
        )}
      </span>
      <span role="cell" className={table.tools}>
        <span data-row-tools>{parts.buttons}</span>
        <RowMenu name={member.name} moves={parts} onChange={onEdit} onRemove={onRemove} />
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
