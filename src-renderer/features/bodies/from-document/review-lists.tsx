import { votingRightSchema } from '@shared/bodies/model';
import type { VotingRight } from '@shared/bodies/model';
import { VOTING_WORDS } from '../voting-words';
import type { BodyDraft } from './body-draft';
import { FoundList, type ReviewProps } from './found-list';
import { Line, SmallArea, SmallSelect, SmallText } from './small-fields';

/** The kinds of member as seats. */
export function ReviewSeats(props: ReviewProps) {
  return (
    <FoundList
      {...props}
      list="seats"
      title="Members, as seats"
      none="The document names no members."
      add="Add a kind of member"
      nameOf={(seat) => seat.label}
      fields={(seat, change, name) => (
        <>
          <Line>
            <SmallText label="Held for" of={name} value={seat.label} onChange={(label) => change({ label })} />
            <SmallText label="How many" of={name} width="narrow" numeric value={seat.count} onChange={(count) => change({ count })} />
            <SmallSelect<VotingRight> label="Vote" of={name} value={seat.votingRight} options={votingRightSchema.options.map((right) => ({ value: right, words: VOTING_WORDS[right] }))} onChange={(votingRight) => change({ votingRight })} />
          </Line>
          <Line>
            <SmallText label="Organisation" of={name} width="middle" value={seat.organisationName} onChange={(organisationName) => change({ organisationName })} />
            <SmallText label="Appointed by" of={name} width="middle" value={seat.appointingBody} onChange={(appointingBody) => change({ appointingBody })} />
            <SmallText label="Listed under" of={name} width="middle" value={seat.groupLabel} onChange={(groupLabel) => change({ groupLabel })} />
            <SmallText label="Term, months" of={name} width="narrow" numeric value={seat.termMonths === 0 ? '' : String(seat.termMonths)} onChange={(typed) => change({ termMonths: Math.min(600, Number(typed.replace(/\D/gu, '')) || 0) })} />
          </Line>
        </>
      )}
    />
  );
}

/** The areas of work. */
export function ReviewPriorities(props: ReviewProps) {
  return (
    <FoundList
      {...props}
      list="priorities"
      title="Areas of work"
      none="The document names no areas of work."
      add="Add an area of work"
      nameOf={(priority) => priority.name}
      fields={(priority, change, name) => (
        <>
          <Line>
            <SmallText label="Name" of={name} value={priority.name} onChange={(next) => change({ name: next })} />
          </Line>
          {(priority.description !== '' || priority.name.length > 60) && (
            <Line>
              <SmallArea label="What it is about" of={name} value={priority.description} onChange={(description) => change({ description })} />
            </Line>
          )}
        </>
      )}
    />
  );
}

const LEFT_WITH = 'Left out with its area of work';

/** The outcomes that are expected, as measures. */
export function ReviewMeasures(props: ReviewProps) {
  const areas = areasOf(props.draft);
  return (
    <FoundList
      {...props}
      list="measures"
      title="Outcomes, as measures"
      none="The document names no outcomes."
      add="Add an outcome"
      nameOf={(measure) => measure.name}
      goesWith={(measure) => (isTaken(props.draft, measure.priority) ? undefined : LEFT_WITH)}
      fields={(measure, change, name) => (
        <>
          <Line>
            <SmallArea label="Outcome" of={name} value={measure.name} onChange={(next) => change({ name: next })} />
          </Line>
          <Line>
            <SmallSelect label="Better is" of={name} value={measure.better} options={[{ value: 'higher', words: 'Higher' }, { value: 'lower', words: 'Lower' }]} onChange={(better) => change({ better })} />
            <SmallText label="Now" of={name} width="narrow" numeric value={measure.baseline} onChange={(baseline) => change({ baseline })} />
            <SmallText label="Target" of={name} width="narrow" numeric value={measure.target} onChange={(target) => change({ target })} />
            <SmallText label="Unit" of={name} width="narrow" value={measure.unit} onChange={(unit) => change({ unit })} />
          </Line>
          <Line>
            <SmallSelect label="Area of work" of={name} width="wide" value={measure.priority} options={areas} onChange={(priority) => change({ priority })} />
          </Line>
        </>
      )}
    />
  );
}

/** What is to happen by when. */
export function ReviewMilestones(props: ReviewProps) {
  const areas = areasOf(props.draft);
  return (
    <FoundList
      {...props}
      list="milestones"
      title="Milestones"
      none="The document names no milestones."
      add="Add a milestone"
      nameOf={(milestone) => milestone.what}
      goesWith={(milestone) => (isTaken(props.draft, milestone.priority) ? undefined : LEFT_WITH)}
      fields={(milestone, change, name) => (
        <>
          <Line>
            <SmallArea label="What should happen" of={name} value={milestone.what} onChange={(what) => change({ what })} />
            <SmallText label="By when" of={name} width="middle" value={milestone.when} onChange={(when) => change({ when })} />
          </Line>
          <Line>
            <SmallSelect label="Area of work" of={name} width="wide" value={milestone.priority} options={areas} onChange={(priority) => change({ priority })} />
          </Line>
        </>
      )}
    />
  );
}

/** Task and finish groups. */
export function ReviewGroups(props: ReviewProps) {
  return (
    <FoundList
      {...props}
      list="groups"
      title="Task and finish groups"
      none="The document names no task and finish group."
      add="Add a group"
      nameOf={(group) => group.name}
      fields={(group, change, name) => (
        <Line>
          <SmallText label="Name" of={name} value={group.name} onChange={(next) => change({ name: next })} />
          <SmallText label="Remit" of={name} value={group.remit} onChange={(remit) => change({ remit })} />
        </Line>
      )}
    />
  );
}

function areasOf({ lists }: BodyDraft): readonly { readonly value: string; readonly words: string }[] {
  const areas = lists.priorities.map(({ id, value }) => ({ value: id, words: value.name.trim() || 'Area of work without a name' }));
  return [{ value: '', words: areas.length === 0 ? 'Add an area of work first' : 'Choose an area of work' }, ...areas];
}

function isTaken({ lists }: BodyDraft, priority: string): boolean {
  return lists.priorities.some((candidate) => candidate.id === priority && candidate.take);
}
