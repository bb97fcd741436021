import { makeStyles } from '@fluentui/react-components';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { PlanSource } from '@shared/ledger/import/plan-source';
import { client } from '@renderer/client';
import { useAttempt } from '@renderer/query/use-attempt';
import { announce } from '@renderer/ui/announce';
import { Message } from '@renderer/ui/message';
import { Page } from '@renderer/ui/page';
import { PageHeader } from '@renderer/ui/page-header';
import { PastePlan, type PastedPlan } from './paste-plan';
import { ReviewPlan } from './review-plan';

const useStyles = makeStyles({ over: { color: 'inherit' } });

/** Takes an action plan over: open or paste it, look it over beside its words, keep it in one step. Nothing is in the record before that. */
export function ImportPlanScreen() {
  const styles = useStyles();
  const navigate = useNavigate();
  const [pasted, setPasted] = useState<PastedPlan>({ text: '', html: '' });
  const [source, setSource] = useState<PlanSource | null>(null);
  const { busy, problem, attempt } = useAttempt();

  const read = (ask: () => Promise<{ readonly source: PlanSource | null }>): void =>
    attempt(async () => {
      const answer = await ask();
      if (answer.source === null) return;
      setSource(answer.source);
      announce('The plan was read. Look it over before it is kept.');
    });
  const leave = (): void => void navigate({ to: '/recommendations', search: { tab: 'recommendations' } });

  if (source !== null) return <ReviewPlan source={source} onAnother={() => setSource(null)} onLeave={leave} />;
  return (
    <Page>
      <PageHeader
        over={
          <Link to="/recommendations" className={styles.over}>
            Recommendations and actions
          </Link>
        }
        title="Import an action plan"
      />
      {problem !== null && <Message tone="bad">{problem}</Message>}
      <PastePlan pasted={pasted} onPasted={setPasted} busy={busy} onRead={() => read(async () => await client.planImport.readPasted(pasted))} onOpen={() => read(async () => await client.planImport.readFile({}))} onStop={() => void client.planImport.stopReading({})} onCancel={leave} />
    </Page>
  );
}
