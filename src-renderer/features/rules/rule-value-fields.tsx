import { DIVISION_WORDS } from '@shared/rules/bank-holidays';
import type { RuleKey, RulePack } from '@shared/rules/rule-pack';
import { FieldRow, SelectField, TextField } from '@renderer/ui/field';
import { Message } from '@renderer/ui/message';

type Value = RulePack[RuleKey]['value'];
type Tagged = { [K in RuleKey]: { readonly key: K; readonly value: RulePack[K]['value'] } }[RuleKey];

/** Common quorums, each as the fraction it is. */
const FRACTIONS = ['1/2', '1/3', '2/3', '1/4', '2/5', '3/4'] as const;
const YES_NO = [
  { value: 'yes', words: 'Yes' },
  { value: 'no', words: 'No' },
] as const;

/** The numbers and choices of a rule. What has none is changed in words only. */
export function RuleValueFields({ ruleKey, value, error, onChange }: { readonly ruleKey: RuleKey; readonly value: Value; readonly error: string | undefined; readonly onChange: (value: Value) => void }) {
  const rule = { key: ruleKey, value } as Tagged;
  switch (rule.key) {
    case 'notice': {
      const notice = rule.value;
      return (
        <FieldRow>
          <NumberField label="Clear days" value={notice.clearDays} error={error} onChange={(clearDays) => onChange({ ...notice, clearDays })} />
          <SelectField
            label="Which days count"
            value={notice.counting}
            options={[
              { value: 'calendar', words: 'Every day' },
              { value: 'working', words: 'Working days only' },
            ]}
            onChange={(counting) => onChange({ ...notice, counting })}
          />
          <SelectField label="Bank holidays of" value={notice.division} options={(['england-and-wales', 'scotland', 'northern-ireland'] as const).map((division) => ({ value: division, words: DIVISION_WORDS[division] }))} onChange={(division) => onChange({ ...notice, division })} />
        </FieldRow>
      );
    }
    case 'quorum': {
      const quorum = rule.value;
      const kind = quorum.type === 'fixed' ? 'fixed' : `${String(quorum.numerator)}/${String(quorum.denominator)}`;
      const options = [{ value: 'fixed', words: 'A fixed number' }, ...[...new Set([...FRACTIONS, ...(kind === 'fixed' ? [] : [kind])])].map((fraction) => ({ value: fraction, words: fraction.replace('/', ' in ') }))];
      return (
        <FieldRow>
          <SelectField
            label="Quorum"
            value={kind}
            options={options}
            onChange={(chosen) => {
              if (chosen === 'fixed') onChange({ type: 'fixed', number: quorum.type === 'fixed' ? quorum.number : Math.max(3, quorum.atLeast) });
              else {
                const [numerator = 1, denominator = 2] = chosen.split('/').map(Number);
                onChange({ type: 'fraction', numerator, denominator, of: quorum.type === 'fixed' ? 'seatsInPost' : quorum.of, atLeast: quorum.type === 'fixed' ? 1 : quorum.atLeast });
              }
            }}
          />
          {quorum.type === 'fixed' ? (
            <NumberField label="Members" value={quorum.number} error={error} onChange={(number) => onChange({ type: 'fixed', number })} />
          ) : (
            <>
              <SelectField
                label="Of"
                value={quorum.of}
                options={[
                  { value: 'seatsInPost', words: 'Seats in post' },
                  { value: 'totalMembership', words: 'Total membership' },
                ]}
                onChange={(of) => onChange({ ...quorum, of })}
              />
              <NumberField label="At least" value={quorum.atLeast} error={error} onChange={(atLeast) => onChange({ ...quorum, atLeast })} />
            </>
          )}
        </FieldRow>
      );
    }
    case 'voting': {
      const voting = rule.value;
      return (
        <FieldRow>
          <SelectField
            label="On a tie"
            value={voting.castingVote}
            options={[
              { value: 'chair', words: 'The chair has a casting vote' },
              { value: 'chairIfMember', words: 'The chair has one if a member' },
              { value: 'none', words: 'There is no casting vote' },
            ]}
            onChange={(castingVote) => onChange({ ...voting, castingVote })}
          />
          <SelectField label="Own vote recorded on demand" value={voting.ownVoteOnDemand ? 'yes' : 'no'} options={YES_NO} onChange={(answer) => onChange({ ...voting, ownVoteOnDemand: answer === 'yes' })} />
        </FieldRow>
      );
    }
    case 'numbering': {
      const numbering = rule.value;
      return (
        <FieldRow>
          <SelectField
            label="Minute numbers"
            value={numbering.numbers}
            options={[
              { value: 'perMeeting', words: 'Anew at each meeting' },
              { value: 'throughTheYear', words: 'On through the year' },
            ]}
            onChange={(numbers) => onChange({ ...numbering, numbers })}
          />
          <YearField value={numbering.year} onChange={(year) => onChange({ ...numbering, year })} />
        </FieldRow>
      );
    }
    case 'meetings': {
      const meetings = rule.value;
      return (
        <FieldRow>
          <NumberField label="Meetings at least" value={meetings.atLeast} error={error} onChange={(atLeast) => onChange({ ...meetings, atLeast })} />
          <NumberField label="Members who may ask for one" value={meetings.requisitionBy} error={undefined} onChange={(requisitionBy) => onChange({ ...meetings, requisitionBy })} />
          <YearField value={meetings.year} onChange={(year) => onChange({ ...meetings, year })} />
        </FieldRow>
      );
    }
    case 'urgency': {
      const urgency = rule.value;
      return (
        <FieldRow>
          <SelectField label="The chair may shorten the notice" value={urgency.chairMayShorten ? 'yes' : 'no'} options={YES_NO} onChange={(answer) => onChange({ ...urgency, chairMayShorten: answer === 'yes' })} />
          <SelectField label="The minutes give the reason" value={urgency.reasonInMinutes ? 'yes' : 'no'} options={YES_NO} onChange={(answer) => onChange({ ...urgency, reasonInMinutes: answer === 'yes' })} />
        </FieldRow>
      );
    }
    case 'publicity': {
      const publicity = rule.value;
      return (
        <SelectField
          label="Who may see papers and minutes"
          value={publicity.regime}
          options={[
            { value: 'schedule12A', words: 'Schedule 12A, England (paragraphs 1 to 7)' },
            { value: 'schedule12AWales', words: 'Schedule 12A, Wales (paragraphs 12 to 18)' },
            { value: 'governingBody', words: 'Governing body: open but for named persons' },
            { value: 'published', words: 'Everything is published' },
            { value: 'local', words: 'The body’s own terms' },
          ]}
          onChange={(regime) => onChange({ ...publicity, regime })}
        />
      );
    }
    case 'retention':
      return <Message tone="plain">How long papers are kept is changed in words.</Message>;
  }
}

function YearField({ value, onChange }: { readonly value: 'municipal' | 'academic'; readonly onChange: (year: 'municipal' | 'academic') => void }) {
  return (
    <SelectField
      label="Year"
      value={value}
      options={[
        { value: 'municipal', words: 'Municipal year (from May)' },
        { value: 'academic', words: 'Academic year (from September)' },
      ]}
      onChange={onChange}
    />
  );
}

/** A whole number as it is typed; what is not one is refused by the record in words and stays in the field. */
function NumberField({ label, value, error, onChange }: { readonly label: string; readonly value: number; readonly error: string | undefined; readonly onChange: (value: number) => void }) {
  return <TextField label={label} inputMode="numeric" value={Number.isNaN(value) ? '' : String(value)} error={error} onChange={(typed) => onChange(/^\d{1,3}$/.test(typed.trim()) ? Number(typed) : Number.NaN)} />;
}
