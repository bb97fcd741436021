import { Button, makeStyles } from '@fluentui/react-components';
import { CheckmarkRegular, DeleteRegular, DocumentAddRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { applyHouseTemplate, templatePreview, type HouseTemplate, type TemplateFinding } from '@shared/documents/house-template';
import { describeTemplate } from '@shared/house-template/describe-template';
import { client } from '@renderer/client';
import { DocumentPreview } from '@renderer/features/documents/document-preview';
import { useAttempt } from '@renderer/query/use-attempt';
import { useRead } from '@renderer/query/use-read';
import { mb, media, type } from '@renderer/theme/tokens';
import { Message } from '@renderer/ui/message';
import { Panel } from '@renderer/ui/panel';
import { showToast } from '@renderer/ui/toasts';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '14px' },
  words: { ...type.body, color: mb.text2 },
  sides: { display: 'flex', gap: '20px', alignItems: 'flex-start', [media.medium]: { flexDirection: 'column', alignItems: 'stretch' } },
  lists: { flex: '1 1 0', minWidth: 0, display: 'flex', flexDirection: 'column', gap: '10px' },
  page: { flex: '0 1 380px', minWidth: 0, width: '100%', backgroundColor: mb.canvas, borderRadius: '6px', padding: '12px' },
  term: { ...type.body, fontWeight: 500, marginBottom: '2px' },
  list: { ...type.dense, color: mb.text2, margin: 0, paddingInlineStart: '18px', listStyleType: 'disc', overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

type Candidate = { readonly key: string; readonly template: HouseTemplate; readonly findings: readonly TemplateFinding[] };

/** The council's look for documents: a Word file is chosen, what is in it is said and shown, then it is kept or left. */
export function HouseTemplatePanel() {
  const styles = useStyles();
  const current = useRead('houseTemplate', 'current', {}).data;
  const [candidate, setCandidate] = useState<Candidate | null>(null);
  const { busy, problem, attempt } = useAttempt();
  if (!current) return null;

  const choose = (): void =>
    attempt(async () => {
      const answer = await client.houseTemplate.choose({});
      if (answer.state === 'read') setCandidate(answer);
    });
  const keep = ({ key }: Candidate): void =>
    attempt(async () => {
      await client.houseTemplate.keep({ key });
      setCandidate(null);
      showToast({ title: 'House template kept', detail: 'Every document is made with it from now on.' });
    });
  const remove = (): void =>
    attempt(async () => {
      await client.houseTemplate.remove({});
      showToast({ tone: 'removed', title: 'House template removed', detail: 'Documents have Minute Book’s own look again.' });
    });

  const shown = candidate?.template ?? current.template;
  return (
    <Panel title="House template" padded>
      <div className={styles.stack}>
        {problem !== null && (
          <div role="alert">
            <Message tone="bad">{problem}</Message>
          </div>
        )}
        {shown === null ? (
          <p className={styles.words}>Documents have Minute Book’s own look. A Word file of the council’s gives them its font, colours, logo, header and footer.</p>
        ) : (
          <>
            <p className={styles.words}>
              {candidate ? `This was read from “${shown.fileName}”. Nothing has changed yet.` : `Every document is made with what was read from “${shown.fileName}”. It is kept on this computer; the file itself is not.`}
            </p>
            <TemplateFacts template={shown} findings={candidate?.findings ?? []} />
          </>
        )}
        <div className={styles.buttons}>
          {candidate ? (
            <>
              <Button appearance="primary" icon={<CheckmarkRegular />} disabledFocusable={busy} onClick={() => keep(candidate)}>
                Keep
              </Button>
              <Button disabledFocusable={busy} onClick={() => setCandidate(null)}>
                Do not use it
              </Button>
            </>
          ) : (
            <>
              <Button icon={<DocumentAddRegular />} disabledFocusable={busy} onClick={choose}>
                Choose a Word file…
              </Button>
              {current.template !== null && (
                <Button icon={<DeleteRegular />} disabledFocusable={busy} onClick={remove}>
                  Remove
                </Button>
              )}
            </>
          )}
        </div>
      </div>
    </Panel>
  );
}

/** What a template gives, what it does not, and a page that wears it. */
function TemplateFacts({ template, findings }: { readonly template: HouseTemplate; readonly findings: readonly TemplateFinding[] }) {
  const styles = useStyles();
  const applied = useMemo(() => applyHouseTemplate(template), [template]);
  const page = useMemo(() => templatePreview(''), []);
  const { found, missing } = describeTemplate(template);
  const said = [...findings, ...applied.findings].map((finding) => finding.message);
  return (
    <div className={styles.sides}>
      <div className={styles.lists}>
        <Lines title="Found in it" lines={found} />
        <Lines title="Not in it" lines={missing} />
        <Lines title="Not taken over as it is" lines={[...new Set(said)]} />
      </div>
      <div className={styles.page} role="group" aria-label="A page with this template">
        <DocumentPreview model={page} look={applied.styles} widest={380} />
      </div>
    </div>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <div>
      <h3 className={styles.term}>{title}</h3>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
