import { MenuItem } from '@fluentui/react-components';
import { ClipboardTaskListLtr20Regular } from '@fluentui/react-icons';
import { useNavigate } from '@tanstack/react-router';
import { listedWords } from '@shared/kernel/listed-words';
import { useRead } from '@renderer/query/use-read';
import { TextLink } from '@renderer/ui/text-link';
import { askToLift } from './lift-store';

type LiftProps = { readonly decisionId: string; /** How it is spoken of: "Decision D 26/27-031". */ readonly name: string };

/** Where a decision stands in the ledger. */
function useLifted(decisionId: string) {
  return useRead('ledger', 'lifted', {}).data?.decisions.find((lifted) => lifted.decisionId === decisionId);
}

/** Leads from a decision of minutes to its recommendation; nothing while it is not in the ledger. */
export function LiftedLink({ decisionId }: { readonly decisionId: string }) {
  const navigate = useNavigate();
  const lifted = useLifted(decisionId);
  if (!lifted) return null;
  return (
    <TextLink label={`Open ${lifted.reference} in the recommendations`} onClick={() => void navigate({ to: '/recommendations', search: { tab: 'recommendations', review: lifted.reviewId } })}>
      {`In the ledger as ${lifted.reference}`}
    </TextLink>
  );
}

/** Takes a decision of the register into the ledger, or leads to it when it is there. */
export function LiftLink({ decisionId, name }: LiftProps) {
  const lifted = useLifted(decisionId);
  if (lifted) return <LiftedLink decisionId={decisionId} />;
  return (
    <TextLink label={`Follow ${name} as a recommendation`} onClick={() => askToLift({ what: 'decision', id: decisionId, name })}>
      Follow as recommendation…
    </TextLink>
  );
}

/** The entry of a minute's menu that takes its decision into the ledger; left out when it is there already. */
export function LiftMenuItem({ decisionId, name }: LiftProps) {
  const lifted = useLifted(decisionId);
  if (lifted) return null;
  return (
    <MenuItem icon={<ClipboardTaskListLtr20Regular />} onClick={() => askToLift({ what: 'decision', id: decisionId, name })}>
      Follow as recommendation…
    </MenuItem>
  );
}

/** The entry of a paper's menu that takes what it recommends into the ledger, or leads to it when it is there. */
export function LiftPaperMenuItem({ paperId }: { readonly paperId: string }) {
  const navigate = useNavigate();
  const lifted = useRead('ledger', 'liftedPapers', {}).data?.papers.find((paper) => paper.paperId === paperId);
  if (lifted) {
    return (
      <MenuItem icon={<ClipboardTaskListLtr20Regular />} onClick={() => void navigate({ to: '/recommendations', search: { tab: 'recommendations', review: lifted.reviewId } })}>
        {`Open ${listedWords(lifted.references)} in the ledger`}
      </MenuItem>
    );
  }
  return (
    <MenuItem icon={<ClipboardTaskListLtr20Regular />} onClick={() => askToLift({ what: 'paper', id: paperId, name: 'the recommendations of this paper' })}>
      Follow its recommendations…
    </MenuItem>
  );
}
