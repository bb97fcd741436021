import type { Block, DocumentModel } from '@shared/documents/document-model';
import { bodyDocument, type BodyFrame } from '@shared/documents/body-frame';
import { plainHeading } from '@shared/documents/meeting-frame';
import { MEMBER_ROLE_WORDS, type MemberRole } from '@shared/bodies/model';
import { termState } from '@shared/bodies/term';
import { lines, plainParagraph, plainTable } from '@shared/documents/plain-blocks';
import { academicYearOf } from '@shared/kernel/academic-year';
import { formatDay, type CalendarDay } from '@shared/kernel/calendar-day';
import { fullName, type Confirmation, type Interest } from '@shared/people/model';
import { registerState } from '@shared/people/register';
import { twelveMonthsBefore } from '@shared/reporting/periods';
import { interestWords } from '@shared/reporting/statutory-table';

/** A member with the parts of their register that are published. Contact details are no part of it. */
export type RegisterMember = { readonly honorific: string; readonly name: string; readonly seatLabel: string; readonly role: MemberRole; readonly interests: readonly Interest[]; readonly confirmations: readonly Confirmation[] };

/** Everything the register of interests is made of. */
export type RegisterFacts = Omit<BodyFrame, 'status'> & { readonly on: CalendarDay; readonly members: readonly RegisterMember[] };

/**
 * The register of interests as it is published: of each member the interests that run or ended in the last twelve months, with governance
 * roles elsewhere and relationships (domain.md M7), and whether it was confirmed this academic year. A nil return is said.
 */
export function buildRegister(facts: RegisterFacts): DocumentModel {
  const year = academicYearOf(facts.on);
  const since = twelveMonthsBefore(facts.on);
  const blocks: Block[] = [
    plainParagraph(`As it stood on ${formatDay(facts.on)}. Members confirm their entries each academic year, also when there is nothing to declare.`, 'lead'),
    plainHeading('Members’ interests'),
  ];
  if (facts.members.length === 0) blocks.push(plainParagraph('The body has no members yet.'));
  else {
    blocks.push(
      plainTable(
        'Members with their interests and whether they confirmed them this academic year',
        [{ header: 'Member', width: 20, align: 'left' }, { header: 'Seat or role', width: 20, align: 'left' }, { header: 'Interests', width: 42, align: 'left' }, { header: `Return for ${year}`, width: 22, align: 'left' }],
        facts.members.map((member) => {
          const interests = member.interests.filter((interest) => interest.until === null || interest.until >= since).map((interest) => interestWords(interest, facts.on));
          const state = registerState(member, year);
          const live = member.interests.some((interest) => termState(interest, facts.on) !== 'ended');
          const none = state.state === 'confirmed' && !live ? 'None declared' : 'No entry';
          return [
            lines(fullName(member)),
            lines([member.role === 'member' ? '' : MEMBER_ROLE_WORDS[member.role], member.seatLabel].filter((part) => part !== '').join(', ') || MEMBER_ROLE_WORDS[member.role]),
            interests.length === 0 ? lines(none) : lines(...interests),
            lines(state.state === 'confirmed' ? `${state.nil ? 'Nil return' : 'Confirmed'}, ${formatDay(state.on)}` : 'Not yet received'),
          ];
        }),
      ),
    );
  }
  return bodyDocument('register', { ...facts, status: 'final' }, { title: `Register of interests of the ${facts.body}`, subject: `On ${formatDay(facts.on)}` }, 'portrait', blocks);
}
