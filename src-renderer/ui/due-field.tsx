import { Button, makeStyles } from '@fluentui/react-components';
import type { DueChoice } from '@shared/minutes/due-date';
import type { Due } from '@shared/minutes/model';
import { mb, type } from '@renderer/theme/tokens';
import { TextField } from './field';

const useStyles = makeStyles({
  choices: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px', ...type.dense, color: mb.attention },
});

/** Which of the meanings of words for a time is meant, as buttons; nothing is chosen beforehand. `label` names the group. */
export function DueChoices({ label = 'Which is meant', sentence, choices, onChoose }: { readonly label?: string; readonly sentence: string; readonly choices: readonly DueChoice[]; readonly onChoose: (due: Due) => void }) {
  const styles = useStyles();
  return (
    <div className={styles.choices} role="group" aria-label={label}>
      <span>{sentence}</span>
      {choices.map((choice) => (
        <Button key={choice.label} size="small" onClick={() => onChoose(choice.due)}>
          {choice.label}
        </Button>
      ))}
    </div>
  );
}

type DueFieldProps = {
  readonly label: string;
  readonly words: string;
  readonly onWords: (words: string) => void;
  /** How the words are read, as a hint below them. */
  readonly hint: string;
  readonly placeholder: string;
  readonly error?: string | undefined;
  /** What the words can mean where that cannot be known; a choice is kept at once. */
  readonly choices: readonly DueChoice[];
  readonly choicesLabel?: string;
  readonly onChoose: (due: Due) => void;
};

/** A time, typed as it is said: what it is read as stands below it, and where it can mean two things it is asked for. */
export function DueField({ label, words, onWords, hint, placeholder, error, choices, choicesLabel, onChoose }: DueFieldProps) {
  return (
    <>
      <TextField label={label} value={words} onChange={onWords} error={error} hint={hint} placeholder={placeholder} />
      {choices.length > 0 && <DueChoices {...(choicesLabel === undefined ? {} : { label: choicesLabel })} sentence={`“${words.trim()}” can mean:`} choices={choices} onChoose={onChoose} />}
    </>
  );
}
