import { Button } from '@fluentui/react-components';
import { Add20Regular, Document24Regular, PeopleTeam24Regular } from '@fluentui/react-icons';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useRead } from '@renderer/query/use-read';
import { EmptyState } from '@renderer/ui/empty-state';
import { Message } from '@renderer/ui/message';
import { Page } from '@renderer/ui/page';
import { PageHeader } from '@renderer/ui/page-header';
import { Panel } from '@renderer/ui/panel';
import { Skeleton } from '@renderer/ui/skeleton';
import { FilteredPapers } from './filtered-papers';
import { NewPaperDialog } from './new-paper-dialog';


/** All papers, those of the latest meeting first. */
export function PapersScreen() {
  const navigate = useNavigate();
  const papers = useRead('papers', 'list', {});
  const bodies = useRead('bodies', 'list', {});
  const [adding, setAdding] = useState(false);
  const problem = papers.error ?? bodies.error;
  const noBody = bodies.data?.bodies.length === 0;
  return (
    <Page>
      <PageHeader
        title="Papers"
        {...(noBody || bodies.data === undefined
          ? {}
          : {
              actions: (
                <>
                  <Button onClick={() => void navigate({ to: '/papers/templates' })}>Paper templates</Button>
                  <Button appearance="primary" icon={<Add20Regular />} onClick={() => setAdding(true)}>
                    New paper
                  </Button>
                </>
              ),
            })}
      />
      {problem && <Message tone="bad">{problem.message}</Message>}
      {!papers.data || !bodies.data ? (
        problem ? null : <Skeleton lines={5} label="Reading the papers" />
      ) : noBody ? (
        <Panel title="No body yet">
          <EmptyState icon={<PeopleTeam24Regular />} sentence="A paper goes to a body: a board, a committee, a governing body. Add the body first." action={<Button appearance="primary" onClick={() => void navigate({ to: '/bodies' })}>Go to Bodies &amp; people</Button>} />
        </Panel>
      ) : papers.data.papers.length === 0 ? (
        <Panel title="All papers" count={0}>
          <EmptyState icon={<Document24Regular />} sentence="No paper has been started." action={<Button onClick={() => setAdding(true)}>Start a paper</Button>} />
        </Panel>
      ) : (
        <FilteredPapers papers={papers.data.papers} />
      )}
      {adding && <NewPaperDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}
