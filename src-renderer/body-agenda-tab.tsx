import { AgendaSettingsPanels } from './features/agenda/agenda-settings-panels';
import { AgendaTemplateTab } from './features/agenda-templates/agenda-template-tab';
import { PageColumns } from './ui/page';

/** All that a body's agendas have in common: what they begin with, how their items are numbered, and in which words something is asked. */
export function BodyAgendaTab({ bodyId }: { readonly bodyId: string }) {
  return <PageColumns main={<AgendaTemplateTab bodyId={bodyId} />} side={<AgendaSettingsPanels bodyId={bodyId} />} />;
}
