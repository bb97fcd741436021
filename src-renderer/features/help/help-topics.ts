/** One page of help: a question's title and its answer in paragraphs. `also` are words people search by that do not stand in it. */
export type HelpTopic = { readonly id: string; readonly title: string; readonly paragraphs: readonly string[]; readonly also: string };

/** All of help, in the order of the work. It is part of the application and needs no network. */
export const HELP_TOPICS: readonly HelpTopic[] = [
  {
    id: 'record',
    title: 'What a record is',
    paragraphs: [
      'A record is one file on this computer. It holds your bodies, their members, meetings, agendas, minutes and papers. Most clerks keep one record for each council, school or trust.',
      'Make one on the start page with its name. To open another, choose File, Open record. Records opened before are listed on the start page.',
    ],
    also: 'file database minutebook new start',
  },
  {
    id: 'saving',
    title: 'When is my work saved?',
    paragraphs: [
      'At once. Every change and every few letters of typing go to the disk as you make them. The bar at the top says when: “Saved 19:04:12”. There is nothing to remember before closing the window.',
      'If something cannot be saved, for example because the disk is full, the bar says so in red, says since when, and keeps trying. What was typed stays on the screen.',
      'Ctrl+S asks for everything still on its way to be saved now and tells you when the last change was saved. While you take or write up minutes it also keeps a version of them, named by the time. A version is kept at each stage of approval, too.',
      'Versions, beside the written-up minutes, lists them, shows what differs, and takes what was typed back to one of them. What stood before is kept as another version, and Ctrl+Z brings it back. Attendance, declarations, motions and votes stay as they are.',
    ],
    also: 'save autosave lost ctrl s',
  },
  {
    id: 'pack',
    title: 'Attaching files and making the pack',
    paragraphs: [
      'On the Papers step of a meeting every item has Attach files: choose several at once, or drag them from a folder onto the item. They are kept in the record, so they cannot get lost; the same file twice is kept once. A file may have up to 100 MB. More beside a file saves it, renames it, says who may see it, moves or removes it.',
      'Pack, at the end of that step, shows what will go out and in which order. Word makes one file of agenda and papers with contents and pages numbered through. ZIP holds agenda, papers and attached files, named so that a folder shows them in order, with a list.',
      'Where something is exempt there are two packs. The open one is searched for exempt words after it is written, attached files included, and is not handed out when one is found: the message names the place. Pictures, scans and locked files cannot be searched; they are named, so that you can look through them yourself.',
    ],
    also: 'attachment appendix zip pdf upload drag drop bundle exempt open size limit',
  },
  {
    id: 'spelling',
    title: 'Spelling',
    paragraphs: [
      'Misspelt words are underlined while you type, in British English and without the internet. Right-click a marked word, or press Shift+F10 in it, to choose what it should be or to add it to the word list.',
      'On the Run and Minutes steps of a meeting F7 goes through the misspelt words one after the other: Change puts one right, Skip leaves it, Add to the word list makes it known.',
      'The names of the people, bodies and organisations in the open record are known, and so are words such as quorate, virement or SENCO. Your own words belong to the record; Settings, Spelling lists them and switches the underlining off.',
    ],
    also: 'spell check dictionary misspelt underline red word list language',
  },
  {
    id: 'undo',
    title: 'Taking something back',
    paragraphs: [
      'Ctrl+Z takes the last change back, Ctrl+Y makes it again. It works for everything: a moved item, a deleted member, a marked attendance. Inside a text field Ctrl+Z takes back typing, as in Word.',
      'Edit, History of changes shows every change with its time. Nothing you delete asks “are you sure?”: it moves to the bin, and Undo brings it back.',
    ],
    also: 'undo redo delete restore history bin mistake',
  },
  {
    id: 'bodies',
    title: 'Bodies and members',
    paragraphs: [
      'A body is a board, a committee, a governing body or a working group. Open Bodies & people, choose New body, give its name and the organisation it belongs to, then add its members with their roles, and say who presides.',
      'Names and roles are copied into a meeting when it is run. Later changes of membership do not rewrite old minutes.',
    ],
    also: 'committee governors people chair clerk seat member add',
  },
  {
    id: 'people',
    title: 'People, lists from Excel, and entries made twice',
    paragraphs: [
      'People holds everybody once, with their seats on every body, now and before. Type any words to find somebody; a heading sorts the list.',
      'Import a list… takes rows pasted from Excel, or a CSV or Excel file. Say what each column is; every row then shows what will happen to it. Somebody who looks like a person of the record is asked about and never joined by itself. All rows are taken over in one step, which one Undo takes back.',
      'Entries that may be the same person are offered for comparing. Merging moves seats, groups, interests and agenda items to one entry; meetings that have been held keep the names they recorded.',
    ],
    also: 'person contact address csv paste duplicate merge twice e-mail telephone export spreadsheet',
  },
  {
    id: 'interests',
    title: 'The register of interests',
    paragraphs: [
      'Open the body and choose Interests. Every member of today is listed with what is declared, and whether the register is confirmed for the academic year, 1 September to 31 August. A member with nothing to declare makes a nil return each year as well.',
      '“Note returns…” shows those who are outstanding one after another: Enter notes the return and goes on to the next. An interest that has ended keeps its place in the history with its last day.',
    ],
    also: 'declaration pecuniary nil return governor register annual confirm conflict',
  },
  {
    id: 'priorities',
    title: 'What a body works towards',
    paragraphs: [
      'Open the body and choose Priorities. A priority is an area of work with a lead, the group that works on it, measures and milestones. A measure has a baseline, a target and the values recorded since, drawn as a chart with its table beneath. A milestone keeps the words of its date, such as “summer term 2027”, beside the day they were read as.',
      'An agenda item, a decision or an action is tied to a priority from its own menu, under “Priorities…”. The page of a priority shows all that is tied to it in time order, and each leads to its place.',
      '“Copy to next year…” begins another year above the one that ends: the measures start where they stand, and milestones that are not done and open risks move over.',
    ],
    also: 'priority area of work outcome measure target baseline milestone risk tie chart next year',
  },
  {
    id: 'body-from-document',
    title: 'A body from a proposal or its terms of reference',
    paragraphs: [
      'On Bodies & people choose From a document… and open a Word, PowerPoint, web or text file, or paste its text. Its name, members, areas of work, outcomes, milestones, groups and terms of reference are read and shown beside the words they were read from.',
      'What the document does not say plainly is marked “Unsure, to check”, with the reason. Change anything, clear a tick to leave it out, add what is missing, and give lines that were left in the document a place. Nothing is made until you choose Make the body; one Undo takes all of it back.',
      'Times are kept in the document’s own words. A year that it does not give is never added.',
    ],
    also: 'import read proposal slides powerpoint constitution terms of reference partnership board membership list',
  },
  {
    id: 'meetings',
    title: 'Planning a meeting',
    paragraphs: [
      'Choose New meeting (Ctrl+N), the body, the date, the time and the place. What is usual is proposed: the day by the pattern of the meetings before, the hours and the place of the body. Type dates as you would write them: 21 November 2026, 21/11/2026 or 21 Nov 26. The long date is shown below the field, so that you can see how it was read.',
      'What is unusual about the day is said and stops nothing: a bank holiday, a weekend, a day in the past, another meeting of the body. Agenda says what the agenda begins with, and below it stands what it will hold.',
    ],
    also: 'new date time place diary calendar',
  },
  {
    id: 'templates',
    title: 'Agenda templates and standing items',
    paragraphs: [
      'Open the body and choose Agenda template, then Start with the standing items: welcome, apologies, declarations, minutes of the last meeting, matters arising and what else this kind of body has on every agenda. Change it with the same buttons and keys as an agenda. A body can have several; one is the usual one.',
      'A new meeting takes a copy. The minutes of the last meeting are linked, open actions are listed under matters arising, what was deferred last time is carried over, and the date of the next meeting is filled in. “What it is” tells Minute Book which item does which of these.',
      'Changing a template changes no agenda that has been made from it. On an agenda, Copy from… brings in a template, an earlier agenda or a pasted list, or keeps this agenda as a template.',
    ],
    also: 'standing template copy earlier last agenda matters arising apologies welcome recurring series numbering letters',
  },
  {
    id: 'agenda',
    title: 'Building an agenda',
    paragraphs: [
      'Add items in their order and give each its presenter and the minutes it needs. Numbers and start times follow by themselves.',
      'Move an item by dragging its handle, with Move up and Move down, or with Alt+Shift and the arrow keys; the arrows to the right and left make it a sub-item and bring it out again.',
      'F2, or Details, opens everything about an item: what is asked, a fixed time, who may see it, the recommendation, a private note, and a minute written beforehand. An exempt item asks for its paragraph of Schedule 12A and for the public interest reason.',
    ],
    also: 'item order drag move number presenter minutes needed exempt part 2 confidential sub-item break withdraw defer recommendation',
  },
  {
    id: 'issue',
    title: 'Issuing an agenda, and what comes after',
    paragraphs: [
      'Issue agenda… on the agenda shows the checklist: date and place, notice, quorum, papers, recommendations, presenters, exempt reasons and time. A triangle warns, and a reason lets it pass; a diamond has to be put right first. The words below a line lead to what it speaks of. Beside it every day between issue and meeting is counted or skipped, with the reason, and the last safe day to issue.',
      'Issuing fixes the numbers and keeps this version. The agenda, the pack where there are papers, the certificate of notice and a calendar file go into a folder that you choose, and an e-mail to members to the clipboard. Where something is exempt there is an agenda for the public and one for members. If a file cannot be written, the screen says which and why; “Make the files…” makes them again.',
      'Where notice falls short, the chair’s reason for urgency is asked for and printed. What is changed afterwards is always listed. A supplementary agenda brings what was added, under the next numbers; a late item needs the chair’s special circumstances. Date, time or place that have changed ask for a revised notice. A cancelled meeting stays in the record, and a file takes it out of calendars.',
    ],
    also: 'send publish notice clear days certificate bank holiday late urgent special circumstances supplementary supplement revised cancel ics outlook calendar version checklist',
  },
  {
    id: 'year',
    title: 'The year, and the work programme',
    paragraphs: [
      'Open the body and choose Year. Draft the year’s dates… proposes meetings by a pattern, such as the second Tuesday of each month, and moves on from bank holidays and, once Term dates… has them, from school holidays. They are pencilled in until you confirm them. Clashes with other bodies are shown, with how many people sit on both.',
      'The work programme holds what is planned for later meetings, with its lead and the reason. Put on agenda… moves an item to the agenda of a meeting. A key decision shows by when its notice has to be published, 28 clear days before.',
      'Calendar file… gives members all dates at once. A newer file changes the entries that are there and adds none twice. Both lists can be made as Word files.',
    ],
    also: 'calendar planner dates term half-term forward plan key decision 28 days pencil provisional ics outlook school holidays',
  },
  {
    id: 'room',
    title: 'Papers for the room, questions and motions',
    paragraphs: [
      'At the foot of a meeting’s Details step stand the papers that are laid out: the chair’s own agenda with the clock, who is to speak and private notes; a sign-in sheet; name plates to be folded; and questions and motions in their own words. Each can be looked at, made as a Word file and printed.',
      'Add… takes a public question, a petition, a deputation or a motion on notice, with who brings it, the day it was received and the item under which it is taken. The chair’s agenda holds the private notes: it is for the chair and the clerk alone.',
    ],
    also: 'sign in attendance sheet name plates chair annotated public question petition deputation motion on notice print table cards',
  },
  {
    id: 'papers',
    title: 'Writing a paper',
    paragraphs: [
      'Start a paper from an item of the agenda and choose its template: those of your own body stand first. The template gives its header lines and headed sections; paragraphs are numbered by themselves, and every implication has its own answer.',
      'Text written elsewhere can be pasted from Word or read from a file. Headings and paragraphs go to their sections, and no word is left out.',
      'A picture can be pasted or dropped into the text; you are asked what it shows. With the caret in a table, Table, Column widths makes its columns wider or narrower. A paragraph with comments has a dotted line and a mark that leads to them.',
    ],
    also: 'report template paste word import section implication',
  },
  {
    id: 'paper-travel',
    title: 'Sending a paper to somebody, and getting it back',
    paragraphs: [
      'On a paper, choose More, Send as file. You get one file that holds this paper and what you tick, and nothing else of the record. Attach it to an e-mail. Whoever gets it opens it by a double-click, by File, Open a paper or pack, or by dropping it on the window.',
      'When the paper comes back, open the file the same way. It is the same paper: what they changed is shown, and you take over each change or leave it. Where both of you changed a paragraph, both wordings stand side by side. What you changed meanwhile stays. Undo takes all of it back.',
    ],
    also: 'mbpaper e-mail send receive governor officer exchange share difference merge conflict',
  },
  {
    id: 'my-papers',
    title: 'Reading and writing without a record',
    paragraphs: [
      'Governors and officers need no record. On the start page, choose Open a paper or pack to read a pack, a Word file or a PDF, with its outline and a search, or choose My papers to see everything you have opened and written.',
      'Each paragraph has a button in its margin that makes a note. Notes are private: they stay on this computer. To send them, choose Send my notes, or tick them when you send a paper; nothing is sent otherwise.',
    ],
    also: 'governor member read pack annotate private notes pdf my papers welcome',
  },
  {
    id: 'run',
    title: 'Taking minutes in the meeting',
    paragraphs: [
      'Open the meeting’s Run step. Mark who is present, then type in the box at the foot of the screen. Enter records the line under the current item.',
      'Begin a line with /a for an action or /d for a decision. In an action, @ and the first letters of a name choose its owner, and “by Friday” or “by 27 November” give the date it is due. What was understood is shown above the box before you press Enter.',
      'The other prefixes: /r resolved, /noted noted, /m a motion (“/m @mover @seconder that …”), /v its vote (“/v 7-2-1” or “/v unan”), /q a question, /c a challenge, /ans the answer, /imp what came of it, /i an interest, /in and /out with @ and a name. Each has a button below the box; / alone lists them. Ctrl+1 to Ctrl+9 turn the line, or a recorded minute, into another kind. Settings changes prefixes or switches them off, and keeps the stock sentences that ;; and a short name write out.',
      'A recorded minute is edited where it stands: Ctrl+Enter divides it at the cursor, and it can be joined to the one before. Alt+Shift+→ makes it an answer to the question above. Delete moves it to the bin, and Undo brings it back.',
      'F9 takes the item that is shown, also out of its turn: the change to the order of business is minuted by itself, and the agenda keeps its numbers. After an item taken early the meeting goes back to where it was. When Minute Book is closed or stopped during a meeting, it opens there again, with the line and the cursor.',
      'Ctrl+Enter closes the item and goes to the next. Ctrl+PgDn and Ctrl+PgUp move between items without closing them.',
    ],
    also: 'minutes live prefix question challenge answer impact motion vote snippet stock sentence split join order of business capture action decision owner due attendance present apologies',
  },
  {
    id: 'projection',
    title: 'Showing the meeting to the room',
    paragraphs: [
      'Project (F5), on the Run step, opens a window for the room: on the second screen in full where there is one, else a window to move there. It shows the item that is taken, the motion before the meeting with its result, and the time. It follows as you take items and record motions and votes. Your draft, the minutes and the names of people are never in it.',
      'In Part 2 the room sees only that the press and public have been excluded, and the time.',
      'Blank the projection (Shift+F5) shows nothing until you show it again. Hold what is shown (Ctrl+F5) leaves it as it is while you work ahead. The button says what the room sees: “Projecting: item 6”. It closes with the meeting and with the record; in its own window, Esc leaves the full screen and F5 closes it.',
    ],
    also: 'projector second screen display wall beamer television public f5 blank freeze hold',
  },
  {
    id: 'word',
    title: 'Making Word files, PDF and web pages',
    paragraphs: [
      'Agenda, minutes and papers each have a Word button (F12). Choose where to keep the file. When it is written, a message at the bottom right offers to open it or to show it in its folder.',
      'Under More are PDF, a web page for the council’s site, plain text, the same text copied for an e-mail, and Print (Ctrl+P). What goes to the public is searched for exempt text first, whatever the format.',
      'In Settings, House template takes a Word file of the council’s: its font, colours, logo, header and footer are used in every document.',
    ],
    also: 'docx export print send f12 pdf html website web page text e-mail email house template logo font',
  },
  {
    id: 'where',
    title: 'Where is my data?',
    paragraphs: [
      'In the one file of the record. Settings shows its name and its folder. Checked copies are made while you work and when the record is closed.',
      'Keep the record on this computer, not in a folder that is synchronised or on a network: such folders can damage a file that is being written to. To give somebody a copy, choose File, Save a copy.',
      'Nothing is sent anywhere. Minute Book uses no network at all.',
    ],
    also: 'backup copy privacy folder onedrive network cloud',
  },
  {
    id: 'elsewhere',
    title: 'The record is open elsewhere',
    paragraphs: ['One person writes to a record at a time. When another computer has it open, the screen says which one and since when. Ask for it to be closed there, then choose Try again.'],
    also: 'locked lock another computer',
  },
  {
    id: 'seeing',
    title: 'Size, colours and contrast',
    paragraphs: ['Ctrl and + makes everything larger, Ctrl and − smaller, Ctrl and 0 returns to the actual size. Settings has Larger text and the choice between light and dark. The contrast colours of Windows are used whenever they are on.'],
    also: 'zoom dark light theme accessibility bigger',
  },
  {
    id: 'keyboard',
    title: 'Working with the keyboard alone',
    paragraphs: [
      'F6 goes to the next part of the window and Shift+F6 back. Tab moves between controls, Esc closes what is open.',
      'Ctrl+K or Alt+Q opens the list of commands: type a few letters of what you want to do. Ctrl+/ shows every shortcut.',
    ],
    also: 'shortcut keys f6 palette commands screen reader',
  },
];

const plain = (text: string): string => text.toLowerCase().replaceAll('’', "'");

/** The topics in which every word of the search stands, title first; all of them for an empty search. */
export function findTopics(topics: readonly HelpTopic[], search: string): readonly HelpTopic[] {
  const words = plain(search).split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return topics;
  const inTitle = (topic: HelpTopic): number => words.filter((word) => plain(topic.title).includes(word)).length;
  return topics
    .filter((topic) => words.every((word) => plain([topic.title, topic.also, ...topic.paragraphs].join(' ')).includes(word)))
    .toSorted((one, other) => inTitle(other) - inTitle(one));
}
