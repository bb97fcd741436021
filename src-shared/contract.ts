import { actionsContract } from './actions/contract';
import { agendaContract } from './agenda/contract';
import { attendanceContract } from './attendance/contract';
import { approvalContract } from './approval/contract';
import { attachmentsContract } from './attachments/contract';
import { picturesContract } from './pictures/contract';
import { agendaTemplatesContract } from './agenda-templates/contract';
import { betweenMeetingsContract } from './between-meetings/contract';
import { bodiesContract } from './bodies/contract';
import { bodyReadingContract } from './bodies/reading/contract';
import { challengeLogContract } from './challenge-log/contract';
import { documentsContract } from './documents/contract';
import { historyContract } from './history/contract';
import { houseTemplateContract } from './house-template/contract';
import { issueContract } from './issue/contract';
import { ledgerContract } from './ledger/contract';
import { planImportContract } from './ledger/import/contract';
import { ledgerFilesContract } from './ledger/files-contract';
import { meetingsContract } from './meetings/contract';
import { minutesContract } from './minutes/contract';
import { monitoringContract } from './ledger/monitoring-contract';
import { motionsContract } from './motions/contract';
import { packContract } from './pack/contract';
import { paperTemplatesContract } from './paper-templates/contract';
import { paperCommentsContract } from './papers/comments/contract';
import { papersContract } from './papers/contract';
import { paperWorkflowContract } from './papers/workflow/contract';
import { paperTravelContract } from './papers/travel/contract';
import { peopleContract } from './people/contract';
import { preparationContract } from './papers/preparation/contract';
import { privacyContract } from './privacy/contract';
import { projectionContract } from './projection/contract';
import { prioritiesContract } from './priorities/contract';
import { readerContract } from './reader/contract';
import { recordsContract } from './records/contract';
import { reportingContract } from './reporting/contract';
import { roomContract } from './room/contract';
import { rulesContract } from './rules/contract';
import { settingsContract } from './settings/contract';
import { sittingsContract } from './sittings/contract';
import { snippetsContract } from './snippets/contract';
import { spellingContract } from './spelling/contract';
import { textContract } from './text/contract';
import { wordReturnContract } from './papers/word-return/contract';
import { writeUpContract } from './write-up/contract';
import { yearContract } from './year/contract';

/** Every operation that the window may ask for. Features meet here and nowhere else in shared code. */
export const contract = {
  records: recordsContract,
  history: historyContract,
  bodies: bodiesContract,
  bodyReading: bodyReadingContract,
  people: peopleContract,
  meetings: meetingsContract,
  issue: issueContract,
  agenda: agendaContract,
  agendaTemplates: agendaTemplatesContract,
  text: textContract,
  spelling: spellingContract,
  papers: papersContract,
  paperTemplates: paperTemplatesContract,
  paperWorkflow: paperWorkflowContract,
  paperComments: paperCommentsContract,
  paperTravel: paperTravelContract,
  reader: readerContract,
  preparation: preparationContract,
  privacy: privacyContract,
  minutes: minutesContract,
  snippets: snippetsContract,
  challengeLog: challengeLogContract,
  actions: actionsContract,
  sittings: sittingsContract,
  betweenMeetings: betweenMeetingsContract,
  ledger: ledgerContract,
  ledgerFiles: ledgerFilesContract,
  monitoring: monitoringContract,
  planImport: planImportContract,
  motions: motionsContract,
  attendance: attendanceContract,
  rules: rulesContract,
  room: roomContract,
  priorities: prioritiesContract,
  reporting: reportingContract,
  attachments: attachmentsContract,
  pictures: picturesContract,
  pack: packContract,
  documents: documentsContract,
  houseTemplate: houseTemplateContract,
  wordReturn: wordReturnContract,
  writeUp: writeUpContract,
  approval: approvalContract,
  year: yearContract,
  projection: projectionContract,
  settings: settingsContract,
};
export type Contract = typeof contract;
