import { Button, makeStyles } from '@fluentui/react-components';
import { Add20Regular, DocumentArrowUp20Regular, PeopleTeam24Regular } from '@fluentui/react-icons';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { phaseWords } from '@shared/bodies/body-phase';
import { treeOrder } from '@shared/bodies/body-tree';
import { BODY_KIND_WORDS } from '@shared/bodies/model';
import type { Person } from '@shared/bodies/model';
import type { BodyNode } from '@shared/bodies/structure-model';
import { useCommand } from '@renderer/commands/command-handlers';
import { useRead } from '@renderer/query/use-read';
import { mb, media, tabular, type } from '@renderer/theme/tokens';
import { EmptyState } from '@renderer/ui/empty-state';
import { Initials } from '@renderer/ui/initials';
import { Message } from '@renderer/ui/message';
import { Page } from '@renderer/ui/page';
import { PageHeader } from '@renderer/ui/page-header';
import { Panel } from '@renderer/ui/panel';
import { Skeleton } from '@renderer/ui/skeleton';
import { StatusChip } from '@renderer/ui/status-chip';
import { useToday } from '@renderer/ui/today';
import { BodyDialog } from './body-dialog';
import { FromDocumentDialog } from './from-document/from-document-dialog';

/** Bodies further down than this are not moved further in. */
const DEEPEST = 6;

const useStyles = makeStyles({
  body: {
    display: 'grid',
    gridTemplateColumns: 'minmax(220px, 1fr) 190px minmax(140px, 220px) 96px 96px',
    alignItems: 'center',
    columnGap: '16px',
    minHeight: `calc(52px + ${mb.rowExtra})`,
    padding: '8px 14px',
    borderBottom: `1px solid ${mb.softLine}`,
    color: mb.text2,
    textDecorationLine: 'none',
    ...type.dense,
    ':hover': { backgroundColor: mb.hover },
    [media.small]: { gridTemplateColumns: '1fr auto', rowGap: '4px' },
  },
  listed: { ':last-child > a': { borderBottom: 'none' } },
  name: { fontWeight: 600, color: mb.text1, overflowWrap: 'anywhere', display: 'block' },
  second: { ...type.caption, color: mb.text3, display: 'block', overflowWrap: 'anywhere' },
  count: { ...tabular, textAlign: 'end', color: mb.text3, [media.small]: { textAlign: 'start' } },
  people: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(260px, 1fr))', columnGap: '16px', padding: '6px 14px' },
  person: { display: 'flex', alignItems: 'center', gap: '10px', minHeight: '44px', minWidth: 0, ...type.dense },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
});

/** Every body of the record, and everybody it knows. */
export function BodiesScreen() {
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const [reading, setReading] = useState(false);
  useCommand('body.new', () => setAdding(true));
  const bodies = useRead('bodies', 'tree', {});
  const people = useRead('bodies', 'people', {});
  const problem = bodies.error ?? people.error;
  const known = bodies.data?.bodies ?? [];

  return (
    <Page>
      <PageHeader
        title="Bodies & people"
        actions={
          bodies.data && (
            <>
              <Button icon={<DocumentArrowUp20Regular />} onClick={() => setReading(true)}>
                From a document…
              </Button>
              {known.length > 0 && (
                <Button appearance="primary" icon={<Add20Regular />} onClick={() => setAdding(true)}>
                  New body
                </Button>
              )}
            </>
          )
        }
      />
      {problem && <Message tone="bad">{problem.message}</Message>}
      {!bodies.data && !problem && <Skeleton lines={4} label="Reading the bodies" />}
      {bodies.data && known.length === 0 && (
        <Panel title="Bodies">
          <EmptyState
            icon={<PeopleTeam24Regular />}
            sentence="No body yet: a board, a committee or a governing body that meets."
            action={
              <Button appearance="primary" onClick={() => setAdding(true)}>
                Add the first body
              </Button>
            }
          />
        </Panel>
      )}
      {known.length > 0 && (
        <Panel title="Bodies" count={known.length}>
          <BodyList bodies={known} />
        </Panel>
      )}
      {(people.data?.people.length ?? 0) > 0 && (
        <Panel title="People" count={people.data?.people.length}>
          <PeopleList people={people.data?.people ?? []} />
        </Panel>
      )}
      {reading && (
        <FromDocumentDialog
          known={known}
          onClose={() => setReading(false)}
          onMade={(id) => {
            setReading(false);
            void navigate({ to: '/bodies/$bodyId', params: { bodyId: id } });
          }}
        />
      )}
      {adding && <BodyDialog body={null} organisationName={known[0]?.organisationName ?? ''} onClose={() => setAdding(false)} onCreated={(id) => void navigate({ to: '/bodies/$bodyId', params: { bodyId: id } })} />}
    </Page>
  );
}

/** Bodies as they report to each other: each stands under the one above it, a little further in. */
function BodyList({ bodies }: { readonly bodies: readonly BodyNode[] }) {
  const styles = useStyles();
  const today = useToday();
  return (
    <ul aria-label="Bodies">
      {treeOrder(bodies).map(({ body, depth }) => {
        const parent = bodies.find((candidate) => candidate.id === body.parentBodyId);
        const phase = phaseWords(body.phases, today);
        return (
          <li key={body.id} className={styles.listed}>
            <Link to="/bodies/$bodyId" params={{ bodyId: body.id }} className={styles.body}>
              <span style={{ paddingInlineStart: `${String(Math.min(depth, DEEPEST) * 20)}px` }}>
                <span className={styles.name}>{body.name}</span>
                <span className={styles.second}>{[parent ? `Reports to ${parent.name}` : body.organisationName, phase].filter((words) => words !== '').join(' · ')}</span>
              </span>
              <span>
                <StatusChip small tone="accent">
                  {BODY_KIND_WORDS[body.kind]}
                </StatusChip>
              </span>
              <span>{presidingWords(body)}</span>
              <span className={styles.count}>{counted(body.memberCount, 'member')}</span>
              <span className={styles.count}>{counted(body.meetingCount, 'meeting')}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

function presidingWords(body: BodyNode): string {
  if (body.group?.leadName) return `${body.group.leadName} leads`;
  return body.presidingName === '' ? 'Nobody presides yet' : `${body.presidingName} presides`;
}

function PeopleList({ people }: { readonly people: readonly Person[] }) {
  const styles = useStyles();
  return (
    <ul aria-label="People" className={styles.people}>
      {people.map((person) => (
        <li key={person.id} className={styles.person}>
          <Initials name={person.name} large />
          <span className={styles.words}>
            <span>{person.honorific === '' ? person.name : `${person.honorific} ${person.name}`}</span>
            {(person.organisationName !== '' || person.email !== '') && <span className={styles.second}>{[person.organisationName, person.email].filter((words) => words !== '').join(' · ')}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}
