import { makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { NUMBERING_STYLE_WORDS, numberingStyleSchema } from '@shared/agenda/numbering';
import type { NumberingStyle } from '@shared/agenda/numbering';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { mb, tabular, type } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import { Message } from '@renderer/ui/message';
import { Panel } from '@renderer/ui/panel';
import { Skeleton } from '@renderer/ui/skeleton';
import { AskWordsPanel } from './ask-words-panel';

const useStyles = makeStyles({
  lead: { ...type.dense, color: mb.text2, marginBottom: '8px' },
  sample: { ...type.caption, color: mb.text3, display: 'block', ...tabular },
});

/** What each style looks like on an agenda of a few items. */
const SAMPLES: Readonly<Record<NumberingStyle, string>> = {
  decimal: '4 Budget · 4.1 Schools block · 4.1.1 Primary',
  letters: 'D Budget · D1 Schools block · D1.1 Primary',
  bracketed: '4 Budget · 4(a) Schools block · 4(a)(i) Primary',
  continuous: 'First meeting of the year 1 to 9, second 10 to 17, and so on; sub-items 10.1, 10.1.1',
};

/** How a body makes its agendas: how items are numbered, and in which words something is asked of it. */
export function AgendaSettingsPanels({ bodyId }: { readonly bodyId: string }) {
  const settings = useRead('agenda', 'settings', { bodyId });
  if (settings.error) return <Message tone="bad">{settings.error.message}</Message>;
  if (!settings.data) return <Skeleton lines={6} label="Reading how agendas are made" />;
  return (
    <>
      <NumberingPanel bodyId={bodyId} style={settings.data.numberingStyle} />
      <AskWordsPanel bodyId={bodyId} asks={settings.data.askTypes} />
    </>
  );
}

function NumberingPanel({ bodyId, style }: { readonly bodyId: string; readonly style: NumberingStyle }) {
  const styles = useStyles();
  const { mutate, variables, isPending } = useWrite('agenda', 'setNumbering');
  const shown = isPending && variables.bodyId === bodyId ? variables.style : style;
  return (
    <Panel title="Numbers of items" padded>
      <p className={styles.lead}>Agendas that are issued keep the numbers they were sent out with. The year is the municipal year from May, and for governing bodies and trusts the academic year from September.</p>
      <RadioGroup
        aria-label="Numbers of items"
        value={shown}
        onChange={(_event, data) => {
          const chosen = numberingStyleSchema.parse(data.value);
          mutate({ bodyId, style: chosen }, { onSuccess: () => announce(`Items are numbered ${NUMBERING_STYLE_WORDS[chosen]}.`) });
        }}
      >
        {numberingStyleSchema.options.map((option) => (
          <Radio
            key={option}
            value={option}
            label={
              <>
                {NUMBERING_STYLE_WORDS[option]}
                <span className={styles.sample}>{SAMPLES[option]}</span>
              </>
            }
          />
        ))}
      </RadioGroup>
    </Panel>
  );
}
