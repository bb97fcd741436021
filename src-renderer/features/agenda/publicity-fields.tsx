import { Checkbox, makeStyles } from '@fluentui/react-components';
import { exemptParagraphs, exemptParagraphWords, inOrderOfSchedule } from '@shared/agenda/exempt-paragraphs';
import type { AgendaItem } from '@shared/agenda/model';
import { PUBLICITY_WORDS, publicitySchema } from '@shared/kernel/publicity';
import type { PublicityPolicy } from '@shared/rules/rule-pack';
import { mb, type } from '@renderer/theme/tokens';
import { SelectField } from '@renderer/ui/field';
import { TypedField } from './typed-field';
import type { ItemActions } from './use-item-actions';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '12px 14px', border: `1px solid ${mb.part2Line}`, borderRadius: '6px', backgroundColor: mb.part2Ground, margin: 0, minWidth: 0 },
  legend: { ...type.cardTitle, color: mb.part2, padding: '0 4px', marginInlineStart: '-4px' },
  list: { display: 'flex', flexDirection: 'column', gap: '2px', border: 'none', margin: 0, padding: 0, minWidth: 0 },
  lead: { ...type.dense, fontWeight: 600, color: mb.text1, padding: 0, marginBottom: '2px' },
  paragraph: { alignItems: 'flex-start', '& label': { ...type.dense, color: mb.text1 } },
  words: { ...type.dense, color: mb.text1, margin: 0 },
});

type PublicityFieldsProps = { readonly item: AgendaItem; readonly regime: PublicityPolicy['regime']; readonly actions: ItemActions };

/** Who may see the item, and why not everybody: open, exempt by paragraphs of Schedule 12A with the public interest reason, or confidential. */
export function PublicityFields({ item, regime, actions }: PublicityFieldsProps) {
  const styles = useStyles();
  const { id } = item;
  return (
    <>
      <SelectField label="Publicity" value={item.publicity} options={publicitySchema.options.map((value) => ({ value, words: PUBLICITY_WORDS[value] }))} onChange={(publicity) => actions.choosePublicity(id, publicity)} />
      {item.publicity !== 'open' && (
        <TypedField label="Title for the public" owner={`agenda-public-title:${id}`} stored={item.publicTitle} longest={300} hint={`What the public agenda calls it. Left empty, it says “${item.publicity === 'exempt' ? 'Exempt item' : 'Confidential item'}”.`} send={(publicTitle) => actions.typeField(id, { publicTitle })} />
      )}
      {item.publicity === 'exempt' && (
        <fieldset className={styles.group}>
          <legend className={styles.legend}>Exempt</legend>
          {regime === 'governingBody' ? (
            <p className={styles.words}>A governing body keeps from inspection what concerns a named person who works or is to work at the school, a named pupil or applicant, and what it decides is confidential by its nature (SI 2013/1624, regulation 15). No paragraph of Schedule 12A is needed.</p>
          ) : (
            <ExemptParagraphs item={item} regime={regime} onChoose={(paragraphs) => actions.chooseParagraphs(id, paragraphs)} />
          )}
          <TypedField label="Public interest reason" owner={`agenda-interest:${id}`} stored={item.publicInterestReason} longest={1_000} rows={3} hint="Why keeping it private outweighs the public interest in disclosing it. As private as the item itself." send={(publicInterestReason) => actions.typeField(id, { publicInterestReason })} />
        </fieldset>
      )}
      {item.publicity === 'confidential' && (
        <fieldset className={styles.group}>
          <legend className={styles.legend}>Confidential</legend>
          <p className={styles.words}>The public must be excluded: Local Government Act 1972, section 100A(2) and (3). This is information that a government department gave on terms that forbid disclosure, or that an enactment or a court order keeps from the public. No resolution is needed, and no paragraph of Schedule 12A.</p>
        </fieldset>
      )}
    </>
  );
}

function ExemptParagraphs({ item, regime, onChoose }: { readonly item: AgendaItem; readonly regime: PublicityPolicy['regime']; readonly onChoose: (paragraphs: readonly string[]) => void }) {
  const styles = useStyles();
  const offered = exemptParagraphs(regime === 'schedule12AWales');
  // What was chosen under other rules stays to be seen and taken away.
  const numbers = inOrderOfSchedule([...offered.map(({ number }) => number), ...item.exemptParagraphs]);
  return (
    <fieldset className={styles.list}>
      <legend className={styles.lead}>Paragraphs of Schedule 12A, {regime === 'schedule12AWales' ? 'Part 4 (Wales)' : 'Part 1 (England)'}</legend>
      {numbers.map((number) => (
        <Checkbox
          key={number}
          className={styles.paragraph}
          label={`${number}. ${exemptParagraphWords(number)}`}
          checked={item.exemptParagraphs.includes(number)}
          onChange={(_event, data) => onChoose(data.checked === true ? inOrderOfSchedule([...item.exemptParagraphs, number]) : item.exemptParagraphs.filter((other) => other !== number))}
        />
      ))}
    </fieldset>
  );
}
