import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { FoundName } from '@shared/privacy/model';
import { useRead } from '@renderer/query/use-read';
import { mb, media, type } from '@renderer/theme/tokens';
import { Panel } from '@renderer/ui/panel';
import { StatusChip, StatusShape } from '@renderer/ui/status-chip';
import { TextLink } from '@renderer/ui/text-link';
import { AcceptNameDialog } from './accept-name-dialog';

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: '18px minmax(0, 1fr) auto', columnGap: '4px', padding: '7px 14px', borderBottom: `1px solid ${mb.softLine}`, ':last-child': { borderBottom: 'none' } },
  mark: { color: mb.attention, paddingTop: '3px' },
  title: { ...type.dense, fontWeight: 500, overflowWrap: 'anywhere' },
  sentence: { ...type.caption, color: mb.text3 },
  links: { display: 'flex', flexDirection: 'column', alignItems: 'flex-end' },
  beside: { flexDirection: 'row', alignItems: 'flex-start', columnGap: '14px', [media.small]: { flexDirection: 'column', alignItems: 'flex-end' } },
  strip: { borderBottom: `1px solid ${mb.softLine}` },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px', padding: '4px 14px', ...type.dense, color: mb.text1 },
  inLine: { color: mb.attention, display: 'inline-flex' },
  show: { height: '24px', minWidth: 0, paddingInline: '8px', ...type.dense, fontWeight: 500 },
  note: { display: 'flex', alignItems: 'baseline', gap: '5px', ...type.caption, color: mb.text2, overflowWrap: 'anywhere' },
});

/** Whose agenda or minutes are looked through. */
type Looked = { readonly ownerKind: 'agenda' | 'minutes'; readonly meetingId: string };

const NONE: readonly FoundName[] = [];

/** The guarded names that stand in the public part of a meeting's agenda or minutes, without those accepted there. */
function useGuardedNames({ ownerKind, meetingId }: Looked): readonly FoundName[] {
  return useRead('privacy', 'found', { ownerKind, ownerId: meetingId }).data?.found ?? NONE;
}

/** One name that was found: where it stands, a way there, and a way to let it stand. */
export function GuardedNameRow({ words, sentence, where, wide = false, onGo, onAccept }: { readonly words: string; readonly sentence: string; readonly where: string; /** Whether there is room for both links side by side. */ readonly wide?: boolean; readonly onGo: () => void; readonly onAccept: () => void }) {
  const styles = useStyles();
  return (
    <li className={styles.row}>
      <span className={styles.mark}>
        <StatusShape shape="triangle" />
      </span>
      <span>
        <div className={styles.title}>“{words}” is on the privacy list</div>
        <div className={styles.sentence}>{sentence}</div>
      </span>
      <span className={mergeClasses(styles.links, wide && styles.beside)}>
        <TextLink label={`Go to ${words} in ${where}`} onClick={onGo}>
          Go to
        </TextLink>
        <TextLink label={`Accept ${words} with a reason`} onClick={onAccept}>
          Accept…
        </TextLink>
      </span>
    </li>
  );
}

type NamesProps = Looked & { readonly onGo: (name: FoundName) => void };

function NameRows({ names, ownerKind, meetingId, wide, onGo, id }: NamesProps & { readonly names: readonly FoundName[]; readonly wide: boolean; readonly id?: string }) {
  const [accepting, setAccepting] = useState<FoundName | null>(null);
  return (
    <>
      <ul aria-label="Names on the privacy list" {...(id === undefined ? {} : { id })}>
        {names.map((name) => (
          <GuardedNameRow key={`${name.placeId} ${name.place} ${name.guardedNameId}`} words={name.words} sentence={`${name.place}, which the public may read.`} where={name.place} wide={wide} onGo={() => onGo(name)} onAccept={() => setAccepting(name)} />
        ))}
      </ul>
      {accepting !== null && <AcceptNameDialog ownerKind={ownerKind} ownerId={meetingId} name={accepting} onClose={() => setAccepting(null)} />}
    </>
  );
}

/** A line above a text that says how many names there are, and opens to all of them; nothing where there is none. */
export function GuardedNamesStrip(props: NamesProps) {
  const styles = useStyles();
  const names = useGuardedNames(props);
  const [open, setOpen] = useState(false);
  const listId = useId();
  if (names.length === 0) return null;
  return (
    <div className={styles.strip}>
      <div className={styles.line}>
        <span className={styles.inLine} aria-hidden="true">
          <StatusShape shape="triangle" />
        </span>
        {names.length === 1 ? 'A name on the privacy list stands where the public may read it.' : `Names on the privacy list stand in ${String(names.length)} places that the public may read.`}
        <Button className={styles.show} size="small" appearance="subtle" aria-expanded={open} {...(open ? { 'aria-controls': listId } : {})} onClick={() => setOpen(!open)}>
          {open ? 'Hide them' : 'Show them'}
        </Button>
      </div>
      {open && <NameRows {...props} names={names} wide id={listId} />}
    </div>
  );
}

/** The same as a panel beside a text. */
export function GuardedNamesPanel(props: NamesProps) {
  const names = useGuardedNames(props);
  if (names.length === 0) return null;
  return (
    <Panel
      title="Names to look at"
      count={
        <StatusChip tone="attention" shape="triangle" small>
          {String(names.length)}
        </StatusChip>
      }
    >
      <NameRows {...props} names={names} wide={false} />
    </Panel>
  );
}

/** Which guarded names stand in one item or one line of minutes, said where it stands; nothing where there is none. */
export function GuardedNamesNote({ placeId, className, ...looked }: Looked & { readonly placeId: string; readonly className?: string | undefined }) {
  const styles = useStyles();
  const words = [...new Set(useGuardedNames(looked).filter((name) => name.placeId === placeId).map((name) => `“${name.words}”`))];
  if (words.length === 0) return null;
  return (
    <span className={mergeClasses(styles.note, className)}>
      <span className={styles.inLine} aria-hidden="true">
        <StatusShape shape="triangle" />
      </span>
      On the privacy list: {words.join(', ')}
    </span>
  );
}
