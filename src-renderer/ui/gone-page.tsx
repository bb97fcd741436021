import { Button } from '@fluentui/react-components';
import { useNavigate } from '@tanstack/react-router';
import type { OperationError } from '@shared/make-client';
import { EmptyState } from './empty-state';
import { Message } from './message';
import { Page } from './page';
import { PageHeader } from './page-header';

type GonePageProps = {
  /** What the screen would have shown: "Meeting". */
  readonly title: string;
  readonly error: OperationError;
  /** The list of those that are there, and its name. */
  readonly to: '/bodies' | '/meetings' | '/papers' | '/people';
  readonly place: string;
};

/** A screen for something that is not in the record, often because it was just taken back: what became of it, and the way on. Never a dead end. */
export function GonePage({ title, error, to, place }: GonePageProps) {
  const navigate = useNavigate();
  const { kind } = error.error;
  const way = (
    <Button appearance="primary" onClick={() => void navigate({ to })}>
      Go to {place}
    </Button>
  );
  return (
    <Page>
      <PageHeader title={title} />
      {kind !== 'notFound' && kind !== 'invalid' && <Message tone="bad">{error.message}</Message>}
      {/* An address that names nothing fails by its form; the person sees the same as where something is gone. */}
      <EmptyState sentence={kind === 'notFound' ? error.message : kind === 'invalid' ? 'There is no such page in this record.' : 'It could not be read just now.'} action={way} />
    </Page>
  );
}
