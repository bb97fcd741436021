import { Button, Field, makeStyles, SearchBox } from '@fluentui/react-components';
import { Keyboard20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { runCommand } from '@renderer/commands/command-handlers';
import { mb, type } from '@renderer/theme/tokens';
import { EmptyState } from '@renderer/ui/empty-state';
import { KeyHint } from '@renderer/ui/key-hint';
import { Page } from '@renderer/ui/page';
import { PageHeader } from '@renderer/ui/page-header';
import { findTopics, HELP_TOPICS } from './help-topics';

const useStyles = makeStyles({
  page: { maxWidth: '920px' },
  search: { maxWidth: '420px' },
  box: { width: '100%', maxWidth: 'none' },
  count: { ...type.caption, color: mb.text3 },
  topics: { backgroundColor: mb.surface, border: `1px solid ${mb.line}`, borderRadius: '8px', boxShadow: mb.shadowCard },
  topic: { padding: '16px 20px', borderBottom: `1px solid ${mb.softLine}`, ':last-child': { borderBottom: 'none' } },
  title: { ...type.cardTitle, marginBottom: '4px' },
  paragraph: { ...type.body, color: mb.text2, maxWidth: '72ch', marginTop: '6px' },
});

/** Reads the words to look for from the address. */
export function helpSearch(search: Record<string, unknown>): { readonly find?: string } {
  return typeof search['find'] === 'string' ? { find: search['find'] } : {};
}

/** Help: every topic on one page, found by any word. It is part of the application. `find` is looked for at first. */
export function HelpScreen({ find }: { readonly find: string }) {
  const styles = useStyles();
  const [search, setSearch] = useState(find);
  const found = findTopics(HELP_TOPICS, search);
  return (
    <Page className={styles.page}>
      <PageHeader
        title="Help"
        actions={
          <Button icon={<Keyboard20Regular />} onClick={() => runCommand('help.shortcuts')}>
            Keyboard shortcuts
            <KeyHint keys="Ctrl+/" />
          </Button>
        }
      />
      <div className={styles.search}>
        <Field label="Find in help">
          <SearchBox className={styles.box} value={search} onChange={(_event, data) => setSearch(data.value)} />
        </Field>
      </div>
      <output className={styles.count}>{found.length === HELP_TOPICS.length ? `${String(found.length)} topics` : `${String(found.length)} of ${String(HELP_TOPICS.length)} topics`}</output>
      <div className={styles.topics}>
        {found.length === 0 && <EmptyState sentence={`Nothing in help has the words “${search.trim()}”.`} action={<Button onClick={() => setSearch('')}>Show all topics</Button>} />}
        {found.map((topic) => (
          <section key={topic.id} className={styles.topic} aria-labelledby={`help-${topic.id}`}>
            <h2 id={`help-${topic.id}`} className={styles.title}>
              {topic.title}
            </h2>
            {topic.paragraphs.map((paragraph) => (
              <p key={paragraph} className={styles.paragraph}>
                {paragraph}
              </p>
            ))}
          </section>
        ))}
      </div>
    </Page>
  );
}
