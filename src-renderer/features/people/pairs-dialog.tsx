import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { PersonPair } from '@shared/people/merge-contract';
import { fullName } from '@shared/people/model';
import type { PersonFacts } from '@shared/people/model';
import { mb, media, type } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import { Message } from '@renderer/ui/message';
import { Skeleton } from '@renderer/ui/skeleton';
import { StatusChip } from '@renderer/ui/status-chip';
import { TextLink } from '@renderer/ui/text-link';
import { useFocusReturn } from '@renderer/ui/use-focus-return';
import { useDifferentPeople } from './different-people';
import { LIKENESS_WORDS } from './likeness-words';
import { MergeDialog } from './merge-dialog';
import { grouped } from './number-words';
import { useLikePairs } from './use-like-pairs';

const useStyles = makeStyles({
  surface: { maxWidth: '820px', width: 'calc(100vw - 48px)', [media.small]: { width: 'calc(100vw - 16px)', padding: '12px' } },
  body: { maxHeight: 'calc(100vh - 96px)', [media.small]: { maxHeight: 'calc(100vh - 40px)' } },
  content: { display: 'flex', flexDirection: 'column', gap: '10px', paddingBlock: '4px 12px' },
  lead: { ...type.dense, color: mb.text2 },
  list: { border: `1px solid ${mb.line}`, borderRadius: '6px' },
  pair: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) auto', gap: '6px 16px', alignItems: 'center', padding: '9px 12px', borderBottom: `1px solid ${mb.softLine}`, ':last-child': { borderBottom: 'none' }, ...type.dense, [media.small]: { gridTemplateColumns: 'minmax(0, 1fr)' } },
  why: { gridColumn: '1 / -1' },
  name: { fontWeight: 600, color: mb.text1, overflowWrap: 'anywhere' },
  second: { ...type.caption, color: mb.text3, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** Entries that may be one person, two by two. Each is compared and merged, or said to be two people; nothing happens by itself. */
export function PairsDialog({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const read = useLikePairs();
  const { pairs: different, say, forget } = useDifferentPeople();
  const [merging, setMerging] = useState<PersonPair | null>(null);
  const content = useRef<HTMLDivElement>(null);
  useFocusReturn(true);
  const pairs = read.data?.pairs ?? [];
  const more = read.data ? read.data.total - read.data.pairs.length : 0;
  const notSame = ({ one, other }: PersonPair): void => {
    say(one.id, other.id);
    announce(`${one.name} and ${other.name} stay two people`);
    // The row goes with its button.
    requestAnimationFrame(() => (content.current?.querySelector<HTMLElement>('li button') ?? content.current?.closest<HTMLElement>('[role="region"]'))?.focus());
  };
  return (
    <>
      <Dialog open={merging === null} onOpenChange={(_event, data) => !data.open && merging === null && onClose()}>
        <DialogSurface className={styles.surface} aria-describedby={undefined}>
          <DialogBody className={styles.body}>
            <DialogTitle>People entered twice</DialogTitle>
            <DialogContent tabIndex={0} role="region" aria-label="Entries that may be the same">
              <div className={styles.content} ref={content}>
                {read.error && <Message tone="bad">{read.error.message}</Message>}
                {!read.data && !read.error && <Skeleton lines={3} label="Comparing the names" />}
                {read.data && (
                  <p className={styles.lead}>
                    {pairs.length === 0 ? 'No two entries look like the same person.' : 'These entries look alike. Two people may bear one name or share an address: you decide.'}
                    {more > 0 && ` ${more === 1 ? 'One more pair is' : `${grouped(more)} more pairs are`} shown when these are settled.`}{' '}
                    {different.length > 0 && <TextLink onClick={forget}>Show again what was said to be two people</TextLink>}
                  </p>
                )}
                {pairs.length > 0 && (
                  <ul className={styles.list} aria-label="Entries that may be the same person">
                    {pairs.map((pair) => (
                      <li key={`${pair.one.id} ${pair.other.id}`} className={styles.pair}>
                        <span className={styles.why}>
                          <StatusChip small tone="attention" shape="half">
                            {LIKENESS_WORDS[pair.likeness]}
                          </StatusChip>
                        </span>
                        <Entry person={pair.one} />
                        <Entry person={pair.other} />
                        <span className={styles.actions}>
                          <Button size="small" aria-label={`Compare ${fullName(pair.one)} and ${fullName(pair.other)}`} onClick={() => setMerging(pair)}>
                            Compare…
                          </Button>
                          <Button size="small" aria-label={`Not the same person: ${fullName(pair.one)} and ${fullName(pair.other)}`} onClick={() => notSame(pair)}>
                            Not the same person
                          </Button>
                        </span>
                      </li>
                    ))}
                  </ul>
                )}
              </div>
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>Close</Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
      {merging && <MergeDialog one={merging.one} other={merging.other} likeness={merging.likeness} onNotSame={() => (notSame(merging), setMerging(null))} onClose={() => setMerging(null)} />}
    </>
  );
}

function Entry({ person }: { readonly person: PersonFacts }) {
  const styles = useStyles();
  const second = [person.organisationName, person.email, person.phone].filter((words) => words !== '').join(' · ');
  return (
    <span>
      <span className={styles.name}>{fullName(person)}</span>
      <br />
      <span className={styles.second}>{second === '' ? 'Nothing else is known' : second}</span>
    </span>
  );
}
