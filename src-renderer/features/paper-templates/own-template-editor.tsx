import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowReset20Regular, Copy20Regular, Delete20Regular, PaintBrush20Regular, Rename20Regular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { contentOf, contentRefusal } from '@shared/paper-templates/edit-template';
import type { OwnTemplate } from '@shared/paper-templates/model';
import { findTemplate } from '@shared/papers/templates/all-templates';
import type { TemplateContent } from '@shared/papers/templates/template-schema';
import { toastRemoved, undoThis } from '@renderer/commands/undo-redo';
import { showNotice } from '@renderer/query/notices';
import { readKey } from '@renderer/query/query-client';
import { showAtOnce } from '@renderer/query/show-at-once';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { mb, type } from '@renderer/theme/tokens';
import { Message } from '@renderer/ui/message';
import { Panel } from '@renderer/ui/panel';
import { Skeleton } from '@renderer/ui/skeleton';
import { showToast } from '@renderer/ui/toasts';
import { CopyDialog, LookDialog, NameDialog } from './template-dialogs';
import { TemplateParts } from './template-parts';

const useStyles = makeStyles({
  lead: { padding: '10px 14px 0', display: 'flex', flexDirection: 'column', gap: '8px' },
  purpose: { ...type.dense, color: mb.text2 },
  tools: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

type OwnTemplateEditorProps = { readonly id: string; readonly onGone: () => void; readonly onCopied: (bodyId: string, id: string) => void };

/** A body's own template: everything in it can be changed, copied to another body, and brought back to what it began as. */
export function OwnTemplateEditor({ id, onGone, onCopied }: OwnTemplateEditorProps) {
  const template = useRead('paperTemplates', 'get', { id });
  if (template.error) return <Message tone="bad">{template.error.message}</Message>;
  if (!template.data) return <Skeleton lines={6} label="Reading the template" />;
  return <OpenTemplate template={template.data} onGone={onGone} onCopied={onCopied} />;
}

function OpenTemplate({ template, onGone, onCopied }: Omit<OwnTemplateEditorProps, 'id'> & { readonly template: OwnTemplate }) {
  const styles = useStyles();
  const queryClient = useQueryClient();
  const [dialog, setDialog] = useState<'name' | 'look' | 'copy' | null>(null);
  const change = useWrite('paperTemplates', 'change');
  const bringBack = useWrite('paperTemplates', 'bringBack');
  const remove = useWrite('paperTemplates', 'remove');
  const origin = findTemplate(template.originKey);
  const isOriginal = origin !== null && JSON.stringify(contentOf(origin)) === JSON.stringify(contentOf(template.content));
  const put = (content: TemplateContent, done: () => void = () => undefined): void => {
    const refusal = contentRefusal(content);
    if (refusal !== null) return showNotice(refusal);
    const key = readKey('paperTemplates', 'get', { id: template.id });
    showAtOnce<OwnTemplate>(queryClient, key, (shown) => ({ ...shown, content }));
    change.mutate({ id: template.id, content }, { onSuccess: done, onError: () => void queryClient.invalidateQueries({ queryKey: key }) });
  };
  const { houseName, font, logo } = template.look;
  const look = [houseName === '' ? '' : `“${houseName}” at the top`, font === '' ? '' : font, logo === null ? '' : 'own logo'].filter((part) => part !== '').join(', ');
  return (
    <Panel title={template.name}>
      <div className={styles.lead}>
        <p className={styles.purpose}>
          {template.purpose} {look === '' ? 'Its papers look as every document does.' : `Its papers have ${look}.`} Papers that have been started keep what they were started from.
        </p>
        <div className={styles.tools}>
          <Button size="small" icon={<Rename20Regular />} onClick={() => setDialog('name')}>
            Name…
          </Button>
          <Button size="small" icon={<PaintBrush20Regular />} onClick={() => setDialog('look')}>
            Name at the top, font, logo…
          </Button>
          <Button size="small" icon={<Copy20Regular />} onClick={() => setDialog('copy')}>
            Copy to another body…
          </Button>
          {origin !== null && !isOriginal && (
            <Button
              size="small"
              icon={<ArrowReset20Regular />}
              disabledFocusable={bringBack.isPending}
              onClick={() => bringBack.mutate({ id: template.id }, { onSuccess: () => showToast({ title: `“${template.name}” asks again what ${origin.name} asks`, actions: [undoThis()] }) })}
            >
              Bring back the original
            </Button>
          )}
          <Button
            size="small"
            appearance="subtle"
            icon={<Delete20Regular />}
            onClick={() =>
              remove.mutate(
                { id: template.id },
                {
                  onSuccess: () => {
                    toastRemoved(`${template.name} moved to the bin`);
                    onGone();
                  },
                },
              )
            }
          >
            Move to the bin
          </Button>
        </div>
      </div>
      <TemplateParts content={template.content} busy={change.isPending} onChange={put} />
      {dialog === 'name' && <NameDialog template={template} onClose={() => setDialog(null)} />}
      {dialog === 'look' && <LookDialog template={template} onClose={() => setDialog(null)} />}
      {dialog === 'copy' && <CopyDialog template={template} onClose={() => setDialog(null)} onCopied={onCopied} />}
    </Panel>
  );
}
