import { Button, makeStyles } from '@fluentui/react-components';
import { CheckmarkCircle20Regular, PeopleTeam24Regular } from '@fluentui/react-icons';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { academicYearOf } from '@shared/kernel/academic-year';
import { fullName } from '@shared/people/model';
import type { RegisterLine } from '@shared/people/model';
import { liveInterests, registerState } from '@shared/people/register';
import { DocumentActions } from '@renderer/features/documents/document-actions';
import { useRead } from '@renderer/query/use-read';
import { mb, media, type } from '@renderer/theme/tokens';
import { DataTable, SecondLine, TableCell, TableRow } from '@renderer/ui/data-table';
import type { TableColumn } from '@renderer/ui/data-table';
import { EmptyState } from '@renderer/ui/empty-state';
import { Message } from '@renderer/ui/message';
import { Panel } from '@renderer/ui/panel';
import { Skeleton } from '@renderer/ui/skeleton';
import { StatusChip } from '@renderer/ui/status-chip';
import { TextLink } from '@renderer/ui/text-link';
import { useToday } from '@renderer/ui/today';
import { ConfirmDialog } from './confirm-dialog';
import { InterestDialog } from './interest-dialog';
import { interestDetail, interestLine, stateWords } from './interest-words';

const COLUMNS: readonly TableColumn[] = [
  { key: 'name', words: 'Member', width: '26%' },
  { key: 'interests', words: 'Interests' },
  { key: 'state', words: 'Return', width: '230px' },
  { key: 'more', words: 'Note', unseen: true, width: '210px' },
];

const useStyles = makeStyles({
  name: { color: mb.text1, fontWeight: 600, padding: '4px 0' },
  interests: { display: 'flex', flexDirection: 'column', gap: '4px' },
  none: { color: mb.text3 },
  tools: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px', justifyContent: 'flex-end' },
  head: { display: 'inline-flex', flexWrap: 'wrap', gap: '8px' },
  chip: { whiteSpace: 'normal', textAlign: 'start', paddingBlock: '2px' },
  note: { ...type.caption, color: mb.text3, padding: '8px 14px', borderTop: `1px solid ${mb.softLine}` },
  table: { [media.small]: { '& table, & tbody, & tr, & td': { display: 'block', width: 'auto', height: 'auto' }, '& thead': { display: 'none' }, '& tr': { padding: '8px 4px' } } },
});

/** The register of interests of a body: every member of today, what is declared, and who has not confirmed it this academic year. */
export function InterestsTab({ bodyId }: { readonly bodyId: string }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const today = useToday();
  const year = academicYearOf(today);
  const read = useRead('people', 'bodyRegister', { bodyId });
  const [returning, setReturning] = useState<readonly RegisterLine[] | null>(null);
  const [adding, setAdding] = useState<RegisterLine | null>(null);
  const members = read.data?.members ?? [];
  const outstanding = members.filter((member) => registerState(member, year).state === 'outstanding');
  return (
    <>
      <Panel
        title="Register of interests"
        count={members.length === 0 ? undefined : `${members.length === 1 ? '1 member' : `${String(members.length)} members`} · ${String(members.length - outstanding.length)} confirmed for ${year} · ${String(outstanding.length)} outstanding`}
        {...(members.length > 0
          ? {
              link: (
                <span className={styles.head}>
                  <DocumentActions kind="register" id={bodyId} period={{ from: today, until: today }} />
                  {outstanding.length > 0 && (
                    <Button icon={<CheckmarkCircle20Regular />} onClick={() => setReturning(outstanding)}>
                      Note returns for {year}…
                    </Button>
                  )}
                </span>
              ),
            }
          : {})}
        ruled={false}
      >
        {read.error && <Message tone="bad">{read.error.message}</Message>}
        {!read.data && !read.error && <Skeleton lines={4} label="Reading the register" />}
        {read.data && members.length === 0 && (
          <EmptyState icon={<PeopleTeam24Regular />} sentence="Nobody sits on this body today." action={<Button onClick={() => void navigate({ to: '/bodies/$bodyId', params: { bodyId }, search: { tab: 'seats' } })}>Go to seats and people</Button>} />
        )}
        {members.length > 0 && (
          <div className={styles.table}>
            <DataTable label="Register of interests" columns={COLUMNS}>
              <tbody>
                {members.map((member) => (
                  <MemberRow key={member.personId} member={member} onReturn={() => setReturning([member])} onAdd={() => setAdding(member)} />
                ))}
              </tbody>
            </DataTable>
            <p className={styles.note}>The academic year runs from 1 September to 31 August. A member with nothing to declare makes a nil return each year as well.</p>
          </div>
        )}
      </Panel>
      {returning && <ConfirmDialog people={returning} onClose={() => setReturning(null)} />}
      {adding && <InterestDialog person={{ id: adding.personId, name: adding.name }} interest={null} onClose={() => setAdding(null)} />}
    </>
  );
}

function MemberRow({ member, onReturn, onAdd }: { readonly member: RegisterLine; readonly onReturn: () => void; readonly onAdd: () => void }) {
  const styles = useStyles();
  const today = useToday();
  const year = academicYearOf(today);
  const state = registerState(member, year);
  const live = liveInterests(member.interests, today);
  const ended = member.interests.length - live.length;
  return (
    <TableRow>
      <TableCell>
        <Link to="/people/$personId" params={{ personId: member.personId }} className={styles.name}>
          {fullName(member)}
        </Link>
        {member.seatLabel !== '' && <SecondLine>{member.seatLabel}</SecondLine>}
      </TableCell>
      <TableCell>
        <div className={styles.interests}>
          {live.map((interest) => (
            <div key={interest.id}>
              {interestLine(interest)}
              <SecondLine>{interestDetail(interest)}</SecondLine>
            </div>
          ))}
          {live.length === 0 && <span className={styles.none}>{state.state === 'confirmed' ? 'None' : 'None declared yet'}</span>}
          {ended > 0 && <SecondLine>{ended === 1 ? '1 ended interest in the history' : `${String(ended)} ended interests in the history`}</SecondLine>}
        </div>
      </TableCell>
      <TableCell>
        <StatusChip small className={styles.chip} tone={state.state === 'confirmed' ? 'good' : 'attention'} shape={state.state === 'confirmed' ? 'tick' : 'triangle'}>
          {stateWords(state, year)}
        </StatusChip>
      </TableCell>
      <TableCell>
        <div className={styles.tools}>
          <TextLink label={`Add interest of ${member.name}`} onClick={onAdd}>
            Add interest
          </TextLink>
          <TextLink label={`Note a return of ${member.name}`} onClick={onReturn}>
            Note a return
          </TextLink>
        </div>
      </TableCell>
    </TableRow>
  );
}

/** "2 due": how many members have not confirmed this academic year. */
export function InterestsCount({ bodyId }: { readonly bodyId: string }) {
  const year = academicYearOf(useToday());
  const due = useRead('people', 'bodyRegister', { bodyId }).data?.members.filter((member) => registerState(member, year).state === 'outstanding').length ?? 0;
  return due === 0 ? null : <>{`${String(due)} due`}</>;
}
