/** Proposals for bodies in our own words, of the kinds that councils write: for what is read out of them. */

/** Terms of reference as plain text: other names, other orders and other habits than the proposals of real councils. */
export const INCLUSION_PARTNERSHIP = `Draft terms of reference of the Northmere Inclusion Partnership (NIP)

Reporting

The Partnership reports to the Children and Families Board each term. The Partnership meets for the first time on 14 January 2027.

Who sits on the Partnership

Voting members:

- 3 primary headteachers, elected by the Primary Heads’ Forum for two years;
- Two secondary headteachers;
- Northmere Parent Carer Forum (2)
- Head of Inclusion, Northmere Council

In attendance

- Clerk to the Partnership
- A link inspector (observer)

Members are expected to:

- read the papers before the meeting
- speak for those who sent them

What the Partnership will work on

1. Attendance: fewer children who miss half a day a week
2. Exclusions – one agreed way before a pupil is excluded
3. Young people’s mental health

How will we know that it has worked?

- Persistent absence falls from 24% to 18%
- Permanent exclusions: no more than 12 in a year

Key dates

- By the end of July 2027: every school has agreed the exclusions protocol
- The first review of attendance is published by spring term 2028

Task and finish groups

- Alternative provision: to map what there is and what it costs
- Moving from year 6 to year 7, led by a secondary headteacher

Meetings and quorum

The quorum is a third of the members. Meetings are held once a term.

Background

The council agreed in March to bring heads and partners together.
`;

/** A proposal in running text, whose first lines are about something else, for an interim board. */
export const WELLBEING_BOARD = `Why now

Referrals have doubled. It is proposed to establish an Interim Children's Wellbeing Board (CWB) for one year.

Composition

Representative from the Wold Hospital Trust;
Primary and special school headteachers to represent the schools of the district;
Harbour Youth Service;
Director of Public Health.

Aims

The Board will join up what is offered to families.

It will set its own programme. The areas that it would take first include:

- Waiting times, so that no child waits more than six weeks;
- Support in school holidays;
- Young carers.

The Board may set up task and finish groups. These could look at one matter closely, for example rural transport; or bring in others.

Accountability

Progress is reported into the District Executive Committee.

When

The first meeting will be held in October.
`;

/** Slides whose text was copied out of a page that shares them: numbers glued to titles, items that run on, signs lost. */
export const ATTENDANCE_SLIDES = `Title: Heads' conference, autumn
1WELCOME
2ATTENDANCE PARTNERSHIPS TO BRING CHILDREN BACK TO
SCHOOL WHAT SHOULD HAPPEN? BY WHEN?
- March 2027 18 primary schools in 4 clusters
across the borough - October 2027 75 of all schools in
clusters (to be confirmed) - March 2028
- All schools share attendance data every week
- One agreed letter to parents
3WHY IT IS HARD
- Every school has its own system
- Small schools - no attendance officer
4WHAT OUTCOMES DO WE WANT?
- fewer children who miss half a day a week - better
attendance of children in care
- and more
5HOW WE WORK: OUR PRINCIPLES
- Nobody works alone
- SEND is everybody's work
`;

/** Terms of reference as a web page: its members are the rows of a table. */
export const TRANSPORT_FORUM = `<h1>Northmere Transport Forum: terms of reference</h1>
<h2>Purpose</h2><p>To advise on school buses and safe routes.</p>
<h2>Membership</h2>
<table><tr><th>Represents</th><th>Places</th><th>Vote</th><th>Nominated by</th></tr>
<tr><td>Primary schools</td><td>2</td><td>Yes</td><td>Heads’ Forum</td></tr>
<tr><td>Bus companies</td><td>1</td><td>No</td><td></td></tr></table>
<h2>Milestones</h2>
<table><tr><th>What</th><th>By when</th></tr><tr><td>Map of safe routes</td><td>June 2027</td></tr><tr><td>New timetable</td><td>Ongoing</td></tr></table>
<h2>Governance</h2><p>The Forum is accountable to the Highways Committee and the Education Board.</p>`;

/** A constitution with numbered paragraphs and lettered lists; its title is in capitals, its number of members is another than its list's. */
export const SCHOOLS_FORUM = `NORTHMERE SCHOOLS FORUM
CONSTITUTION AND TERMS OF REFERENCE

1. Role of the Forum

1.1 The Forum advises the Council on the schools budget. Its functions are to:
(a) agree the scheme for financing schools;
(b) advise on the funding formula.

2. Membership

2.1 The Forum shall consist of 18 members:

(a) six headteachers of maintained primary schools, elected by their peers;
(b) four academy members;
(c) one representative of the Pupil Referral Unit;
(d) one member nominated by the Teachers’ Panel, without a vote on the formula.

2.2 Members hold office for a term of three years and may be re-elected.

2.3 The Director of Education may attend and speak but has no vote.

3. Reporting

3.1 The Forum is accountable to the Cabinet.

4. Working groups

4.1 The Forum may set up working groups: a High Needs working group and an Early Years working group will be set up in the first year.
`;

/** A proposal in Markdown: bold labels instead of headings, and tables of outcomes and of dates. */
export const HELP_ALLIANCE = `# Proposal: Early Help Alliance

**Purpose:** to give families one door to knock at.

**Members:** Harbour Children’s Centre; Wold Hospital Trust (2); two primary heads; Northmere Police; a parent

**Priorities for 2027/28**

1. One assessment form
2. Support within ten days

**What success looks like**

| Measure | Now | Target |
|---|---|---|
| Families helped within ten days | 40% | 80% |
| Referrals that come back | 30 | about half |

**Timetable**

| Milestone | When |
|---|---|
| Form agreed | March 2027 |
| Review | end of the summer term 2027 |

**Governance:** The Alliance is a sub-group of the Children’s Partnership Board. It reports to that Board every six months.

The alliance will first meet in the week of 11 January 2027.
`;
