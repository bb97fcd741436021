import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { Delete20Regular, Edit20Regular, Merge20Regular, MoreHorizontal20Regular } from '@fluentui/react-icons';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { MEMBER_ROLE_WORDS } from '@shared/bodies/model';
import { termState, termWords } from '@shared/bodies/term';
import type { TermState } from '@shared/bodies/term';
import { fullName } from '@shared/people/model';
import type { PersonRecord } from '@shared/people/model';
import { toastRemoved } from '@renderer/commands/undo-redo';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { mb, tabular, type } from '@renderer/theme/tokens';
import { GonePage } from '@renderer/ui/gone-page';
import { Page, PageColumns } from '@renderer/ui/page';
import { PageHeader } from '@renderer/ui/page-header';
import { Panel } from '@renderer/ui/panel';
import { Skeleton } from '@renderer/ui/skeleton';
import { StatusChip } from '@renderer/ui/status-chip';
import { TextLink } from '@renderer/ui/text-link';
import { useToday } from '@renderer/ui/today';
import { MergeWithDialog } from './merge-with-dialog';
import { PersonDialog } from './person-dialog';
import { RegisterPanel } from './register-panel';

const useStyles = makeStyles({
  over: { color: 'inherit' },
  facts: { display: 'grid', gridTemplateColumns: '104px minmax(0, 1fr)', rowGap: '10px', columnGap: '12px', ...type.dense, '> dt': { color: mb.text3 }, '> dd': { color: mb.text1, overflowWrap: 'anywhere' } },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px', padding: '8px 14px', borderBottom: `1px solid ${mb.softLine}`, ':last-child': { borderBottom: 'none' }, ...type.dense },
  words: { flex: '1 1 220px', minWidth: 0, overflowWrap: 'anywhere' },
  link: { color: mb.text1, fontWeight: 600, padding: '4px 0' },
  second: { ...type.caption, color: mb.text3, display: 'block' },
  days: { ...type.dense, ...tabular, color: mb.text2 },
  heading: { ...type.dense, fontWeight: 600, color: mb.text1, padding: '10px 14px 4px' },
  none: { ...type.dense, color: mb.text3, padding: '12px 14px' },
});

/** One person: facts, seats now and before on every body, stand-ins, what they lead, and their register of interests. */
export function PersonScreen({ personId }: { readonly personId: string }) {
  const read = useRead('people', 'get', { id: personId });
  if (read.error) return <GonePage title="Person" error={read.error} to="/people" place="People" />;
  if (!read.data) return <Skeleton lines={6} label="Reading the person" />;
  return <PersonPage key={personId} person={read.data} />;
}

function PeopleLink() {
  return (
    <Link to="/people" className={useStyles().over}>
      People
    </Link>
  );
}

function PersonPage({ person }: { readonly person: PersonRecord }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const today = useToday();
  const [open, setOpen] = useState<'none' | 'edit' | 'merge'>('none');
  const remove = useWrite('people', 'remove');
  const current = person.roles.filter((role) => termState(role, today) === 'running');
  const removePerson = (): void =>
    remove.mutate({ id: person.id }, { onSuccess: () => (toastRemoved(`${person.name} moved to the bin`), void navigate({ to: '/people' })) });
  return (
    <Page>
      <PageHeader
        over={<PeopleLink />}
        title={fullName(person)}
        facts={<span>{[person.organisationName, current.map((role) => role.bodyName).join(', ')].filter((words) => words !== '').join(' · ')}</span>}
        actions={
          <>
            <Button icon={<Edit20Regular />} onClick={() => setOpen('edit')}>
              Change person…
            </Button>
            <Menu>
              <MenuTrigger disableButtonEnhancement>
                <Button appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label={`More for ${person.name}`} />
              </MenuTrigger>
              <MenuPopover>
                <MenuList>
                  <MenuItem icon={<Merge20Regular />} onClick={() => setOpen('merge')}>
                    Merge with another entry…
                  </MenuItem>
                  <MenuItem icon={<Delete20Regular />} onClick={removePerson}>
                    Move person to the bin
                  </MenuItem>
                </MenuList>
              </MenuPopover>
            </Menu>
          </>
        }
      />
      <PageColumns
        main={
          <>
            <RolesPanel person={person} />
            <RegisterPanel person={person} />
          </>
        }
        side={
          <Panel title="Contact" padded link={<TextLink onClick={() => setOpen('edit')}>Change</TextLink>}>
            <dl className={styles.facts}>
              <dt>Organisation</dt>
              <dd>{person.organisationName || '—'}</dd>
              <dt>E-mail</dt>
              <dd>{person.email || '—'}</dd>
              <dt>Telephone</dt>
              <dd>{person.phone || '—'}</dd>
              <dt>Meetings</dt>
              <dd>{person.meetings === 0 ? 'In the attendance of none yet' : `In the attendance of ${String(person.meetings)}`}</dd>
            </dl>
          </Panel>
        }
      />
      {open === 'edit' && <PersonDialog person={person} onClose={() => setOpen('none')} />}
      {open === 'merge' && <MergeWithDialog person={person} onClose={() => setOpen('none')} onMerged={(personId) => void navigate({ to: '/people/$personId', params: { personId }, replace: true })} />}
    </Page>
  );
}

const STATE_WORDS: Readonly<Record<TermState, string>> = { running: 'Now', toCome: 'To come', ended: 'Ended' };

function RolesPanel({ person }: { readonly person: PersonRecord }) {
  const styles = useStyles();
  const today = useToday();
  const nothing = person.roles.length === 0 && person.standsIn.length === 0 && person.leads.length === 0;
  return (
    <Panel title="Seats and roles" count={person.roles.length === 0 ? undefined : person.roles.length}>
      {nothing && <p className={styles.none}>{person.name} holds no seat, stands in for nobody and leads nothing.</p>}
      {person.roles.length > 0 && (
        <ul aria-label={`Seats of ${person.name}, the latest first`}>
          {person.roles.map((role) => {
            const state = termState(role, today);
            return (
              <li key={role.membershipId} className={styles.line}>
                <span className={styles.words}>
                  <Link to="/bodies/$bodyId" params={{ bodyId: role.bodyId }} className={styles.link}>
                    {role.bodyName}
                  </Link>
                  <span className={styles.second}>
                    {MEMBER_ROLE_WORDS[role.role]}
                    {role.seatLabel !== '' && `, ${role.seatLabel}`}
                  </span>
                </span>
                <span className={styles.days}>{termWords(role)}</span>
                <StatusChip small tone={state === 'running' ? 'good' : 'neutral'} shape={state === 'running' ? 'circle' : state === 'toCome' ? 'ring' : 'tick'}>
                  {STATE_WORDS[state]}
                </StatusChip>
              </li>
            );
          })}
        </ul>
      )}
      {person.standsIn.length > 0 && (
        <>
          <h3 className={styles.heading}>Stands in for</h3>
          <ul>
            {person.standsIn.map((line) => (
              <li key={line.substituteId} className={styles.line}>
                <span className={styles.words}>
                  <Link to="/bodies/$bodyId" params={{ bodyId: line.bodyId }} className={styles.link}>
                    {line.bodyName}
                  </Link>
                  {line.seatLabel !== '' && <span className={styles.second}>{line.seatLabel}</span>}
                </span>
                <span className={styles.days}>{termWords(line)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {person.leads.length > 0 && (
        <>
          <h3 className={styles.heading}>Leads</h3>
          <ul>
            {person.leads.map((lead) => (
              <li key={`${lead.what} ${lead.bodyId} ${lead.name}`} className={styles.line}>
                <span className={styles.words}>
                  <Link to="/bodies/$bodyId" params={{ bodyId: lead.bodyId }} className={styles.link}>
                    {lead.name}
                  </Link>
                  <span className={styles.second}>{lead.what === 'group' ? `Task and finish group${lead.bodyName === '' ? '' : ` of ${lead.bodyName}`}` : `Priority of ${lead.bodyName}`}</span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
