import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { Add20Regular, DocumentBulletList24Regular, PeopleTeam24Regular } from '@fluentui/react-icons';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { contentOf } from '@shared/paper-templates/edit-template';
import { PAPER_TEMPLATES } from '@shared/papers/templates/all-templates';
import type { PaperTemplate } from '@shared/papers/templates/paper-template';
import { useLikelyBody } from '@renderer/features/papers/likely-body';
import { useRead } from '@renderer/query/use-read';
import { mb, media, type } from '@renderer/theme/tokens';
import { EmptyState } from '@renderer/ui/empty-state';
import { SelectField } from '@renderer/ui/field';
import { Message } from '@renderer/ui/message';
import { Page } from '@renderer/ui/page';
import { PageHeader } from '@renderer/ui/page-header';
import { Panel } from '@renderer/ui/panel';
import { Skeleton } from '@renderer/ui/skeleton';
import { OwnTemplateEditor } from './own-template-editor';
import { NewOwnTemplateDialog } from './template-dialogs';
import { TemplateParts } from './template-parts';

const useStyles = makeStyles({
  sides: { display: 'grid', gridTemplateColumns: '280px minmax(0, 1fr)', gap: '16px', alignItems: 'start', [media.medium]: { gridTemplateColumns: '230px minmax(0, 1fr)' }, [media.small]: { gridTemplateColumns: 'minmax(0, 1fr)' } },
  lists: { display: 'flex', flexDirection: 'column', gap: '16px' },
  body: { maxWidth: '420px' },
  choice: {
    display: 'block', width: '100%', textAlign: 'start', padding: '8px 14px', minHeight: '32px', border: 'none', backgroundColor: 'transparent', color: mb.text1, fontFamily: 'inherit', ...type.dense, cursor: 'pointer', overflowWrap: 'anywhere',
    ':hover': { backgroundColor: mb.hover },
    ':focus-visible': { outline: `2px solid ${mb.accent}`, outlineOffset: '-2px' },
  },
  chosen: { backgroundColor: mb.accentTint, color: mb.accentTintText, fontWeight: 600, boxShadow: `inset 3px 0 0 ${mb.accent}`, [media.forced]: { outline: '2px solid Highlight', outlineOffset: '-2px' } },
  purpose: { ...type.dense, color: mb.text2, padding: '10px 14px 0' },
  crumb: { color: mb.text3, textDecorationLine: 'none', ':hover': { textDecorationLine: 'underline' } },
});

/** The templates that the papers of a body are begun from: its own, and those that come with the product. */
export function PaperTemplatesScreen() {
  const styles = useStyles();
  const navigate = useNavigate();
  const bodies = useRead('bodies', 'list', {});
  const [chosenBody, setBody] = useState<string | null>(null);
  const likely = useLikelyBody();
  const bodyId = chosenBody ?? likely;
  const list = useRead('paperTemplates', 'list', { bodyId }, { enabled: bodyId !== '' });
  const [chosenKey, setKey] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const own = list.data?.templates ?? [];
  const shipped = PAPER_TEMPLATES.find((template) => template.key === chosenKey) ?? null;
  const mine = own.find((template) => template.id === chosenKey) ?? (shipped === null ? (own[0] ?? null) : null);
  const shown = shipped ?? (mine === null ? (PAPER_TEMPLATES[0] ?? null) : null);
  const problem = bodies.error ?? list.error;
  const bodyName = bodies.data?.bodies.find((body) => body.id === bodyId)?.name ?? '';
  const header = (
    <PageHeader
      title="Paper templates"
      over={
        <Link to="/papers" className={styles.crumb}>
          Papers
        </Link>
      }
    />
  );
  if (bodies.data?.bodies.length === 0) {
    return (
      <Page>
        {header}
        <Panel title="No body yet">
          <EmptyState icon={<PeopleTeam24Regular />} sentence="A body has its own templates: a board, a committee, a governing body. Add the body first." action={<Button appearance="primary" onClick={() => void navigate({ to: '/bodies' })}>Go to Bodies &amp; people</Button>} />
        </Panel>
      </Page>
    );
  }
  return (
    <Page>
      {header}
      {problem && <Message tone="bad">{problem.message}</Message>}
      {!bodies.data || !list.data ? (
        problem ? null : <Skeleton lines={6} label="Reading the paper templates" />
      ) : (
        <>
          <div className={styles.body}>
            <SelectField
              label="Body"
              value={bodyId}
              options={bodies.data.bodies.map((body) => ({ value: body.id, words: body.name }))}
              onChange={(value) => {
                setBody(value);
                setKey(null);
              }}
            />
          </div>
          <div className={styles.sides}>
            <div className={styles.lists}>
              <Panel
                title="Our own"
                {...(own.length === 0
                  ? {}
                  : {
                      link: (
                        <Button size="small" icon={<Add20Regular />} onClick={() => setAdding(true)}>
                          New…
                        </Button>
                      ),
                    })}
              >
                {own.length === 0 ? (
                  <EmptyState icon={<DocumentBulletList24Regular />} sentence="This body has no template of its own yet; its papers begin from those that come with Minute Book." action={<Button onClick={() => setAdding(true)}>Make one of our own…</Button>} />
                ) : (
                  <Choices label={`Own templates of ${bodyName}`} templates={own.map(({ id, name }) => ({ key: id, name }))} chosen={mine?.id ?? null} onChoose={setKey} />
                )}
              </Panel>
              <Panel title="With Minute Book">
                <Choices label="Templates that come with Minute Book" templates={PAPER_TEMPLATES} chosen={shown?.key ?? null} onChoose={setKey} />
              </Panel>
            </div>
            {mine !== null ? (
              <OwnTemplateEditor
                key={mine.id}
                id={mine.id}
                onGone={() => setKey(null)}
                onCopied={(body, id) => {
                  setBody(body);
                  setKey(id);
                }}
              />
            ) : (
              shown !== null && <ShippedTemplate template={shown} onOwn={() => setAdding(true)} />
            )}
          </div>
        </>
      )}
      {adding && <NewOwnTemplateDialog bodyId={bodyId} begin={shown?.key ?? mine?.id ?? ''} onClose={() => setAdding(false)} onMade={setKey} />}
    </Page>
  );
}

function Choices({ label, templates, chosen, onChoose }: { readonly label: string; readonly templates: readonly Pick<PaperTemplate, 'key' | 'name'>[]; readonly chosen: string | null; readonly onChoose: (key: string) => void }) {
  const styles = useStyles();
  return (
    <ul aria-label={label}>
      {templates.map(({ key, name }) => (
        <li key={key}>
          <button type="button" className={mergeClasses(styles.choice, key === chosen && styles.chosen)} aria-current={key === chosen ? 'true' : undefined} onClick={() => onChoose(key)}>
            {name}
          </button>
        </li>
      ))}
    </ul>
  );
}

function ShippedTemplate({ template, onOwn }: { readonly template: PaperTemplate; readonly onOwn: () => void }) {
  const styles = useStyles();
  return (
    <Panel
      title={template.name}
      link={
        <Button size="small" icon={<Add20Regular />} onClick={onOwn}>
          Make it our own…
        </Button>
      }
    >
      <p className={styles.purpose}>{template.purpose} It comes with Minute Book and is not changed; a copy of it can be.</p>
      <TemplateParts content={contentOf(template)} busy={false} onChange={null} />
    </Panel>
  );
}
