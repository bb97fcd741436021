import { Button } from '@fluentui/react-components';
import { Add20Regular, TextBulletListSquare24Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { EmptyState } from '@renderer/ui/empty-state';
import { Message } from '@renderer/ui/message';
import { Panel } from '@renderer/ui/panel';
import { Skeleton } from '@renderer/ui/skeleton';
import { Tabs } from '@renderer/ui/tabs';
import { NewTemplateDialog } from './new-template-dialog';
import { TemplateEditor } from './template-editor';

/** The agenda templates of a body: what its new agendas begin with. */
export function AgendaTemplateTab({ bodyId }: { readonly bodyId: string }) {
  const body = useRead('bodies', 'get', { id: bodyId });
  const list = useRead('agendaTemplates', 'list', { bodyId });
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const create = useWrite('agendaTemplates', 'create');
  const templates = list.data?.templates ?? [];
  const chosen = templates.find((template) => template.id === chosenId) ?? templates.find((template) => template.usual) ?? templates[0];
  const shown = useRead('agendaTemplates', 'get', { id: chosen?.id ?? '' }, { enabled: chosen !== undefined });
  const problem = body.error ?? list.error;
  if (problem) return <Message tone="bad">{problem.message}</Message>;
  if (!body.data || !list.data) return <Skeleton lines={6} label="Reading the agenda templates" />;
  const dialog = adding && <NewTemplateDialog body={body.data} onClose={() => setAdding(false)} onMade={setChosenId} />;
  const another = (
    <Button size="small" icon={<Add20Regular />} onClick={() => setAdding(true)}>
      New template…
    </Button>
  );
  if (!chosen) {
    return (
      <Panel title="Agenda template" link={another}>
        <EmptyState
          icon={<TextBulletListSquare24Regular />}
          sentence="This body has no agenda template yet. New agendas can begin with its standing items once it has one."
          action={
            <Button appearance="primary" disabledFocusable={create.isPending} onClick={() => create.mutate({ bodyId, name: 'Ordinary meeting', source: { kind: 'shipped' } })}>
              Start with the standing items
            </Button>
          }
        />
        {dialog}
      </Panel>
    );
  }
  return (
    <Panel
      title="Agenda template"
      count={templates.length === 1 ? 'what new agendas begin with' : `${String(templates.length)} templates`}
      link={another}
    >
      {templates.length > 1 && <Tabs label="Agenda templates" items={templates.map((template) => ({ key: template.id, words: template.name }))} current={chosen.id} onChoose={setChosenId} />}
      {shown.data?.template.id === chosen.id ? <TemplateEditor key={chosen.id} template={chosen} items={shown.data.items} onRemoved={() => setChosenId(null)} /> : <Skeleton lines={6} label="Reading the template" />}
      {dialog}
    </Panel>
  );
}
