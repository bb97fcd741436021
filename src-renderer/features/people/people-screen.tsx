import { Button, Input, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Select } from '@fluentui/react-components';
import { Add20Regular, ArrowDownload20Regular, ArrowImport20Regular, MoreHorizontal20Regular, People24Regular, Search20Regular } from '@fluentui/react-icons';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { client } from '@renderer/client';
import { showFailure } from '@renderer/query/notices';
import { useRead } from '@renderer/query/use-read';
import { mb, media, type } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import { EmptyState } from '@renderer/ui/empty-state';
import { Message } from '@renderer/ui/message';
import { Page } from '@renderer/ui/page';
import { PageHeader } from '@renderer/ui/page-header';
import { Skeleton } from '@renderer/ui/skeleton';
import { showToast } from '@renderer/ui/toasts';
import { arranged, PEOPLE_ORDERS, prepared } from './arrange-people';
import type { PeopleOrder, PeopleSort } from './arrange-people';
import { grouped, peopleWords } from './number-words';
import { PairsDialog } from './pairs-dialog';
import { PeopleList } from './people-list';
import { PersonDialog } from './person-dialog';
import { useLikePairs } from './use-like-pairs';

const ORDER_WORDS: Readonly<Record<PeopleOrder, string>> = { name: 'By surname', organisationName: 'By organisation', email: 'By e-mail', bodies: 'By body' };

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' },
  search: { flex: '1 1 260px', maxWidth: '460px' },
  sort: { display: 'none', [media.small]: { display: 'block' } },
  found: { ...type.dense, color: mb.text3 },
  card: { backgroundColor: mb.surface, borderRadius: '8px', border: `1px solid ${mb.line}`, boxShadow: mb.shadowCard, minWidth: 0 },
  none: { ...type.dense, color: mb.text2, padding: '20px 14px' },
});

/** Everybody the record knows: found by any word, sorted, added, taken over from a list, written to one. */
export function PeopleScreen() {
  const styles = useStyles();
  const navigate = useNavigate();
  const read = useRead('people', 'list', {});
  const [typed, setTyped] = useState('');
  const [sort, setSort] = useState<PeopleSort>({ by: 'name', down: false });
  const [open, setOpen] = useState<'none' | 'add' | 'pairs'>('none');
  const people = read.data?.people;
  const ready = useMemo(() => prepared(people ?? []), [people]);
  const searched = useDeferredValue(typed);
  const shown = useMemo(() => arranged(ready, searched, sort), [ready, searched, sort]);
  const sortBy = (by: PeopleOrder): void => setSort((before) => ({ by, down: before.by === by && !before.down }));
  const found = searched.trim() === '' ? '' : `${grouped(shown.length)} of ${peopleWords(ready.length)}`;
  useEffect(() => {
    if (found !== '') announce(found);
  }, [found]);
  const importList = (): void => void navigate({ to: '/people/import' });

  return (
    <Page>
      <PageHeader
        title="People"
        facts={people && <span>{factsWords(people.length, people.filter((person) => person.bodies.length > 0).length)}</span>}
        actions={
          <>
            <Button icon={<ArrowImport20Regular />} onClick={importList}>
              Import a list…
            </Button>
            <Button appearance="primary" icon={<Add20Regular />} onClick={() => setOpen('add')}>
              Add person…
            </Button>
            <Menu>
              <MenuTrigger disableButtonEnhancement>
                <Button appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label="More for people" />
              </MenuTrigger>
              <MenuPopover>
                <MenuList>
                  <MenuItem icon={<ArrowDownload20Regular />} onClick={() => void exportList()}>
                    Save the list as CSV…
                  </MenuItem>
                  <MenuItem icon={<People24Regular />} onClick={() => setOpen('pairs')}>
                    Look for people entered twice…
                  </MenuItem>
                </MenuList>
              </MenuPopover>
            </Menu>
          </>
        }
      />
      {read.error && <Message tone="bad">{read.error.message}</Message>}
      {!people && !read.error && <Skeleton lines={6} label="Reading the people" />}
      {people?.length === 0 && (
        <div className={styles.card}>
          <EmptyState icon={<People24Regular />} sentence="Nobody is in the record yet. People come in with the seats they hold, or from a list." action={<Button onClick={importList}>Import a list</Button>} />
        </div>
      )}
      {people !== undefined && people.length > 0 && (
        <>
          <PairsMessage onOpen={() => setOpen('pairs')} />
          <div className={styles.tools} role="search">
            <Input aria-label="Find people" className={styles.search} type="search" value={typed} placeholder="Name, organisation, e-mail or body" contentBefore={<Search20Regular aria-hidden="true" />} onChange={(_event, data) => setTyped(data.value)} />
            <div className={styles.sort}>
              <Select aria-label="Sort" value={sort.by} onChange={(_event, data) => setSort({ by: PEOPLE_ORDERS.find((order) => order === data.value) ?? 'name', down: false })}>
                {PEOPLE_ORDERS.map((order) => (
                  <option key={order} value={order}>
                    {ORDER_WORDS[order]}
                  </option>
                ))}
              </Select>
            </div>
            <span className={styles.found}>{found}</span>
          </div>
          <div className={styles.card}>{shown.length === 0 ? <p className={styles.none}>Nobody is found by “{searched.trim()}”. Every word has to be in the name, the organisation, the e-mail address or a body.</p> : <PeopleList people={shown} sort={sort} onSort={sortBy} />}</div>
        </>
      )}
      {open === 'add' && <PersonDialog person={null} onClose={() => setOpen('none')} onAdded={(id) => void navigate({ to: '/people/$personId', params: { personId: id } })} />}
      {open === 'pairs' && <PairsDialog onClose={() => setOpen('none')} />}
    </Page>
  );
}

function PairsMessage({ onOpen }: { readonly onOpen: () => void }) {
  const total = useLikePairs().data?.total ?? 0;
  if (total === 0) return null;
  return (
    <Message tone="attention" action={<Button size="small" onClick={onOpen}>{total === 1 ? 'Look at it' : 'Look at them'}</Button>}>
      {total === 1 ? 'One pair of entries may be the same person.' : `${grouped(total)} pairs of entries may be the same person.`} Nothing is merged by itself.
    </Message>
  );
}

function factsWords(total: number, sitting: number): string {
  return `${peopleWords(total)}${sitting === 0 ? '' : ` · ${grouped(sitting)} on a body today`}`;
}

async function exportList(): Promise<void> {
  try {
    const { fileName, message } = await client.people.exportList({});
    if (fileName !== null) showToast({ title: 'The list is saved', detail: message === '' ? fileName : message });
  } catch (error) {
    showFailure(error);
  }
}
