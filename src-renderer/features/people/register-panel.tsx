import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { Add16Regular, CheckmarkCircle16Regular, MoreHorizontal20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { termState } from '@shared/bodies/term';
import { academicYearOf } from '@shared/kernel/academic-year';
import { formatDay } from '@shared/kernel/calendar-day';
import type { Interest, PersonRecord } from '@shared/people/model';
import { liveInterests, registerState } from '@shared/people/register';
import { toastRemoved } from '@renderer/commands/undo-redo';
import { useWrite } from '@renderer/query/use-write';
import { mb, tabular, type } from '@renderer/theme/tokens';
import { Panel } from '@renderer/ui/panel';
import { StatusChip } from '@renderer/ui/status-chip';
import { useToday } from '@renderer/ui/today';
import { ConfirmDialog } from './confirm-dialog';
import { InterestDialog } from './interest-dialog';
import { interestDetail, interestLine, stateWords } from './interest-words';

const useStyles = makeStyles({
  state: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px', padding: '10px 14px', borderBottom: `1px solid ${mb.softLine}` },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginInlineStart: 'auto' },
  heading: { ...type.dense, fontWeight: 600, color: mb.text1, padding: '10px 14px 4px' },
  line: { display: 'flex', alignItems: 'center', gap: '12px', padding: '7px 14px', borderBottom: `1px solid ${mb.softLine}`, ':last-child': { borderBottom: 'none' }, ...type.dense },
  words: { flex: 1, minWidth: 0, overflowWrap: 'anywhere', color: mb.text1 },
  second: { ...type.caption, color: mb.text3, display: 'block' },
  none: { ...type.dense, color: mb.text3, padding: '6px 14px 12px' },
  day: { ...tabular },
});

/** The register of interests of one person: how it stands this year, what is declared, what has ended, and every year's confirmation. */
export function RegisterPanel({ person }: { readonly person: PersonRecord }) {
  const styles = useStyles();
  const today = useToday();
  const year = academicYearOf(today);
  const [editing, setEditing] = useState<{ readonly interest: Interest | null } | null>(null);
  const [confirming, setConfirming] = useState(false);
  const state = registerState(person, year);
  const live = liveInterests(person.interests, today);
  const ended = person.interests.filter((interest) => termState(interest, today) === 'ended').toReversed();
  return (
    <Panel
      title="Register of interests"
      count={live.length === 0 ? undefined : live.length}
      link={
        <Button size="small" icon={<Add16Regular />} onClick={() => setEditing({ interest: null })}>
          Add interest…
        </Button>
      }
    >
      <div className={styles.state}>
        <StatusChip tone={state.state === 'confirmed' ? 'good' : 'attention'} shape={state.state === 'confirmed' ? 'tick' : 'triangle'}>
          {stateWords(state, year)}
        </StatusChip>
        <span className={styles.buttons}>
          <Button size="small" icon={<CheckmarkCircle16Regular />} onClick={() => setConfirming(true)}>
            Note a return…
          </Button>
        </span>
      </div>
      {live.length === 0 ? (
        <p className={styles.none}>No interest is declared.</p>
      ) : (
        <ul aria-label={`Interests of ${person.name}`}>
          {live.map((interest) => (
            <InterestRow key={interest.id} interest={interest} onEdit={() => setEditing({ interest })} />
          ))}
        </ul>
      )}
      {ended.length > 0 && (
        <>
          <h3 className={styles.heading}>Ended</h3>
          <ul aria-label={`Ended interests of ${person.name}`}>
            {ended.map((interest) => (
              <InterestRow key={interest.id} interest={interest} onEdit={() => setEditing({ interest })} />
            ))}
          </ul>
        </>
      )}
      {person.confirmations.length > 0 && (
        <>
          <h3 className={styles.heading}>Returns</h3>
          <ul aria-label={`Returns of ${person.name}, the latest first`}>
            {person.confirmations.map((confirmation) => (
              <ReturnRow key={confirmation.id} confirmation={confirmation} />
            ))}
          </ul>
        </>
      )}
      {editing && <InterestDialog person={person} interest={editing.interest} onClose={() => setEditing(null)} />}
      {confirming && <ConfirmDialog people={[{ ...person, personId: person.id }]} onClose={() => setConfirming(false)} />}
    </Panel>
  );
}

function InterestRow({ interest, onEdit }: { readonly interest: Interest; readonly onEdit: () => void }) {
  const styles = useStyles();
  const today = useToday();
  const update = useWrite('people', 'updateInterest');
  const remove = useWrite('people', 'removeInterest');
  return (
    <li className={styles.line}>
      <span className={styles.words}>
        {interestLine(interest)}
        <span className={styles.second}>{interestDetail(interest)}</span>
      </span>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button size="small" appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label={`More for ${interestLine(interest)}`} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={onEdit}>Change…</MenuItem>
            {interest.until === null && (interest.from === null || interest.from <= today) && <MenuItem onClick={() => update.mutate({ id: interest.id, until: today })}>Ends today</MenuItem>}
            <MenuItem onClick={() => remove.mutate({ id: interest.id }, { onSuccess: () => toastRemoved('Interest moved to the bin') })}>Entered by mistake: move to the bin</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </li>
  );
}

function ReturnRow({ confirmation }: { readonly confirmation: PersonRecord['confirmations'][number] }) {
  const styles = useStyles();
  const remove = useWrite('people', 'removeConfirmation');
  return (
    <li className={styles.line}>
      <span className={styles.words}>
        {confirmation.academicYear}: {confirmation.nil ? 'nil return' : 'confirmed as it stood'}
        <span className={styles.second}>received {formatDay(confirmation.confirmedOn)}</span>
      </span>
      <Button size="small" appearance="subtle" aria-label={`Take back the return for ${confirmation.academicYear}`} onClick={() => remove.mutate({ id: confirmation.id }, { onSuccess: () => toastRemoved(`Return for ${confirmation.academicYear} taken back`) })}>
        Take back
      </Button>
    </li>
  );
}
