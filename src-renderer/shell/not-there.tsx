import { Button } from '@fluentui/react-components';
import { useNavigate } from '@tanstack/react-router';
import { EmptyState } from '@renderer/ui/empty-state';

/** An address that leads nowhere (any more). */
export function NotThere() {
  const navigate = useNavigate();
  return <EmptyState sentence="There is no such page in this record. It may have been moved to the bin." action={<Button appearance="primary" onClick={() => void navigate({ to: '/' })}>Go to Home</Button>} />;
}
