import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { exemptParagraphs } from '@shared/agenda/exempt-paragraphs';
import { PUBLICITY_WORDS, publicitySchema } from '@shared/kernel/publicity';
import type { Preparation } from '@shared/papers/preparation/model';
import { useWrite } from '@renderer/query/use-write';
import { flushAllSavers } from '@renderer/saving/coalescing-saver';
import { SelectField, TextAreaField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { Panel } from '@renderer/ui/panel';
import { usePartStyles } from './part-styles';

const PUBLICITIES = publicitySchema.options.map((value) => ({ value, words: PUBLICITY_WORDS[value] }));

type PublicityPanelProps = { readonly paperId: string; readonly preparation: Preparation; readonly locked: boolean };

/** Who may read the paper, under which paragraph it is exempt and why, and why it is late. */
export function PublicityPanel({ paperId, preparation, locked }: PublicityPanelProps) {
  const styles = usePartStyles();
  const [open, setOpen] = useState<'publicity' | 'late' | null>(null);
  const { publicity, exemptParagraphs: paragraphs, publicInterestReason, lateReason, lateSince } = preparation;
  return (
    <Panel title="Who may read it">
      <p className={styles.none}>
        {PUBLICITY_WORDS[publicity]}
        {paragraphs.length > 0 && `, Schedule 12A paragraph ${paragraphs.join(', ')}`}
        {publicInterestReason !== '' && `. ${publicInterestReason}`}
      </p>
      {(lateSince !== null || lateReason !== '') && (
        <p className={styles.none}>
          {lateSince} {lateReason === '' ? 'Its urgency is not explained yet.' : `Special circumstances: ${lateReason}`}
        </p>
      )}
      {!locked && (
        <div className={styles.foot}>
          <Button size="small" onClick={() => setOpen('publicity')}>
            Change who may read it…
          </Button>
          <Button size="small" onClick={() => setOpen('late')}>
            Reason if it is late…
          </Button>
        </div>
      )}
      {open === 'publicity' && <PublicityDialog paperId={paperId} preparation={preparation} onClose={() => setOpen(null)} />}
      {open === 'late' && <LateDialog paperId={paperId} reason={lateReason} onClose={() => setOpen(null)} />}
    </Panel>
  );
}

function PublicityDialog({ paperId, preparation, onClose }: { readonly paperId: string; readonly preparation: Preparation; readonly onClose: () => void }) {
  const set = useWrite('preparation', 'setPublicity');
  const [publicity, setPublicity] = useState(preparation.publicity);
  const [chosen, setChosen] = useState<readonly string[]>(preparation.exemptParagraphs);
  const [reason, setReason] = useState(preparation.publicInterestReason);
  const send = (): void => {
    void flushAllSavers().then(() => set.mutate({ paperId, publicity, exemptParagraphs: [...chosen], publicInterestReason: reason }, { onSuccess: onClose }));
  };
  return (
    <FormDialog title="Who may read the paper" open onClose={onClose} submit="Keep" onSubmit={send} busy={set.isPending} wide lead="Every paragraph of the paper follows.">
      <SelectField label="Who may read it" value={publicity} options={PUBLICITIES} onChange={setPublicity} />
      {publicity === 'exempt' && (
        <div role="group" aria-label="Paragraphs of Schedule 12A">
          {exemptParagraphs(preparation.regime === 'schedule12AWales').map(({ number, words }) => (
            <div key={number}>
              <Checkbox label={`${number}. ${words}`} checked={chosen.includes(number)} onChange={(_event, data) => setChosen(data.checked === true ? [...chosen, number] : chosen.filter((one) => one !== number))} />
            </div>
          ))}
        </div>
      )}
      {publicity !== 'open' && <TextAreaField label="Why the public interest is in keeping it so" value={reason} onChange={setReason} />}
    </FormDialog>
  );
}

function LateDialog({ paperId, reason, onClose }: { readonly paperId: string; readonly reason: string; readonly onClose: () => void }) {
  const set = useWrite('preparation', 'setLateReason');
  const [typed, setTyped] = useState(reason);
  return (
    <FormDialog title="Reason for a late paper" open onClose={onClose} submit="Keep" onSubmit={() => set.mutate({ paperId, lateReason: typed }, { onSuccess: onClose })} busy={set.isPending} lead="The special circumstances are printed under the details (LGA 1972 s.100B(4)(b)). Leave it empty for a paper that is in time.">
      <TextAreaField label="Special circumstances" value={typed} onChange={setTyped} />
    </FormDialog>
  );
}
