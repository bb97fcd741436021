import { BetweenTab } from './features/between-meetings/between-tab';
import { DocumentLinks } from './features/documents/document-links';

/** Decisions between meetings, with their Word files. */
export function BodyBetweenTab({ bodyId }: { readonly bodyId: string }) {
  return <BetweenTab bodyId={bodyId} documents={(id, what) => <DocumentLinks kind="betweenDecisions" id={id} what={what} />} />;
}
