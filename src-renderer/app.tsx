import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { createHashHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { DEFAULT_SETTINGS } from '@shared/settings/contract';
import { BODY_TABS } from './body-tabs';
import { trackerSearch } from './features/actions/tracker-search';
import { bodySearch } from './features/bodies/body-tab';
import { HelpScreen, helpSearch } from './features/help/help-screen';
import { HomeScreen } from './features/home/home-screen';
import { useLiftRequest } from './features/ledger/lift-store';
import { useSendRequest } from './features/paper-travel/send-request';
import { useTieRequest } from './features/priorities/tie-store';
import { SettingsScreen } from './features/settings/settings-screen';
import { later } from './later';
import { useRead } from './query/use-read';
import { TRACKER_TABS } from './tracker-tabs';
import { ErrorBoundary, FaultScreen } from './shell/error-boundary';
import { LeaveDialog } from './shell/leave-dialog';
import { NotThere } from './shell/not-there';
import { Shell } from './shell/shell';
import { Skeleton } from './ui/skeleton';
import { useToday } from './ui/today';
import { ThemeRoot } from './theme/theme-root';

const MeetingsScreen = later(async () => (await import('./features/meetings/meetings-screen')).MeetingsScreen);
const MeetingDetailsScreen = later(async () => (await import('./features/meetings/meeting-details-screen')).MeetingDetailsScreen);
const MeetingNoticePanel = later(async () => (await import('./features/rules/meeting-notice-panel')).MeetingNoticePanel);
const BodiesScreen = later(async () => (await import('./features/bodies/bodies-screen')).BodiesScreen);
const BodyScreen = later(async () => (await import('./features/bodies/body-screen')).BodyScreen);
const PriorityScreen = later(async () => (await import('./features/priorities/priority-screen')).PriorityScreen);
const LiftDialogHost = later(async () => (await import('./features/ledger/lift-dialog')).LiftDialogHost);
const TieDialogHost = later(async () => (await import('./features/priorities/tie-dialog')).TieDialogHost);
const MeetingWorkspace = later(async () => (await import('./features/meetings/meeting-workspace')).MeetingWorkspace);
const DocumentLinks = later(async () => (await import('./features/documents/document-links')).DocumentLinks);
const IssueScreen = later(async () => (await import('./features/issue/issue-screen')).IssueScreen);
const IssueButton = later(async () => (await import('./features/issue/issue-line')).IssueButton);
const IssueLine = later(async () => (await import('./features/issue/issue-line')).IssueLine);
const PreviewDialog = later(async () => (await import('./features/documents/preview-dialog')).PreviewDialog);
const DocumentActions = later(async () => (await import('./features/documents/document-actions')).DocumentActions);
const MinutesScreen = later(async () => (await import('./features/minutes/minutes-screen')).MinutesScreen);
const MinutesActions = later(async () => (await import('./features/write-up/minutes-actions')).MinutesActions);
const ExtractMenu = later(async () => (await import('./features/write-up/extract-menu')).ExtractMenu);
const MinutesSide = later(async () => (await import('./features/write-up/minutes-side')).MinutesSide);
const AgendaScreen = later(async () => (await import('./features/agenda/agenda-screen')).AgendaScreen);
const PeopleScreen = later(async () => (await import('./features/people/people-screen')).PeopleScreen);
const PersonScreen = later(async () => (await import('./features/people/person-screen')).PersonScreen);
const ImportScreen = later(async () => (await import('./features/people/import-screen')).ImportScreen);
const EmptyAgenda = later(async () => (await import('./features/agenda-templates/empty-agenda')).EmptyAgenda);
const AgendaSourcesMenu = later(async () => (await import('./features/agenda-templates/agenda-sources-menu')).AgendaSourcesMenu);
const RoomPanels = later(async () => (await import('./features/room/room-panels')).RoomPanels);
const PapersScreen = later(async () => (await import('./features/papers/papers-screen')).PapersScreen);
const PaperTemplatesScreen = later(async () => (await import('./features/paper-templates/paper-templates-screen')).PaperTemplatesScreen);
const PaperScreen = later(async () => (await import('./features/papers/paper-screen')).PaperScreen);
const MeetingPapersScreen = later(async () => (await import('./features/papers/meeting-papers-screen')).MeetingPapersScreen);
const MyPapersScreen = later(async () => (await import('./features/reader/my-papers-screen')).MyPapersScreen);
const DocumentScreen = later(async () => (await import('./features/reader/document-screen')).DocumentScreen);
const ReturnedScreen = later(async () => (await import('./features/paper-travel/returned-screen')).ReturnedScreen);
const SendDialogHost = later(async () => (await import('./features/paper-travel/send-dialog')).SendDialogHost);
const FollowUpScreen = later(async () => (await import('./features/actions/follow-up-screen')).FollowUpScreen);
const ImportPlanScreen = later(async () => (await import('./features/ledger/import/import-plan-screen')).ImportPlanScreen);
const TrackerScreen = later(async () => (await import('./features/actions/tracker-screen')).TrackerScreen);
const SittingsPanel = later(async () => (await import('./features/sittings/sittings-panel')).SittingsPanel);
const RunScreen = later(async () => (await import('./features/minutes/run-screen')).RunScreen);

const rootRoute = createRootRoute({ component: Shell, notFoundComponent: NotThere });
const home = createRoute({ getParentRoute: () => rootRoute, path: '/', component: HomePlace });
const settings = createRoute({ getParentRoute: () => rootRoute, path: '/settings', component: SettingsScreen });
const help = createRoute({ getParentRoute: () => rootRoute, path: '/help', validateSearch: helpSearch, component: () => <HelpScreen key={help.useSearch().find ?? ''} find={help.useSearch().find ?? ''} /> });
const bodies = createRoute({ getParentRoute: () => rootRoute, path: '/bodies', component: () => <BodiesScreen /> });
const body = createRoute({ getParentRoute: () => rootRoute, path: '/bodies/$bodyId', validateSearch: bodySearch, component: () => <BodyScreen bodyId={body.useParams().bodyId} tabs={BODY_TABS} tab={body.useSearch().tab} /> });
const bodyPriority = createRoute({ getParentRoute: () => rootRoute, path: '/bodies/$bodyId/priorities/$priorityId', component: () => <PriorityScreen {...bodyPriority.useParams()} /> });
const people = createRoute({ getParentRoute: () => rootRoute, path: '/people', component: () => <PeopleScreen /> });
const peopleImport = createRoute({ getParentRoute: () => rootRoute, path: '/people/import', component: () => <ImportScreen /> });
const person = createRoute({ getParentRoute: () => rootRoute, path: '/people/$personId', component: () => <PersonScreen personId={person.useParams().personId} /> });
const meetings = createRoute({ getParentRoute: () => rootRoute, path: '/meetings', component: () => <MeetingsScreen /> });
const meetingDetails = createRoute({ getParentRoute: () => rootRoute, path: '/meetings/$meetingId/details', component: MeetingDetailsPlace });
const meetingAgenda = createRoute({ getParentRoute: () => rootRoute, path: '/meetings/$meetingId/agenda', component: MeetingAgendaPlace });
const meetingIssue = createRoute({ getParentRoute: () => rootRoute, path: '/meetings/$meetingId/issue', component: MeetingIssuePlace });
const meetingPapers = createRoute({ getParentRoute: () => rootRoute, path: '/meetings/$meetingId/papers', component: MeetingPapersPlace });
const meetingRun = createRoute({ getParentRoute: () => rootRoute, path: '/meetings/$meetingId/run', component: () => <RunScreen meetingId={meetingRun.useParams().meetingId} /> });
const meetingMinutes = createRoute({ getParentRoute: () => rootRoute, path: '/meetings/$meetingId/minutes', component: MeetingMinutesPlace });
const meetingFollowUp = createRoute({ getParentRoute: () => rootRoute, path: '/meetings/$meetingId/follow-up', component: MeetingFollowUpPlace });
const tracker = createRoute({ getParentRoute: () => rootRoute, path: '/recommendations', validateSearch: trackerSearch, component: () => <TrackerScreen tabs={TRACKER_TABS} search={tracker.useSearch()} /> });
const planImport = createRoute({ getParentRoute: () => rootRoute, path: '/recommendations/import', component: () => <ImportPlanScreen /> });
const papers = createRoute({ getParentRoute: () => rootRoute, path: '/papers', component: () => <PapersScreen /> });
const paperTemplates = createRoute({ getParentRoute: () => rootRoute, path: '/papers/templates', component: () => <PaperTemplatesScreen /> });
const paper = createRoute({ getParentRoute: () => rootRoute, path: '/papers/$paperId', component: PaperPlace });

const paperReturned = createRoute({ getParentRoute: () => rootRoute, path: '/papers/$paperId/returned/$transferId', component: PaperReturnedPlace });
const reading = createRoute({ getParentRoute: () => rootRoute, path: '/reading/$documentId', component: () => <DocumentScreen {...reading.useParams()} /> });

const readingFile = createRoute({ getParentRoute: () => rootRoute, path: '/reading/$documentId/$file', component: ReadingFilePlace });

const router = createRouter({
  routeTree: rootRoute.addChildren([home, settings, help, bodies, body, bodyPriority, people, peopleImport, person, meetings, meetingDetails, meetingAgenda, meetingIssue, meetingPapers, meetingRun, meetingMinutes, meetingFollowUp, tracker, planImport, papers, paperTemplates, paper, paperReturned, reading, readingFile]),
  history: createHashHistory(),
  defaultPreload: false,
  defaultPendingComponent: () => <Skeleton lines={4} />,
  defaultErrorComponent: ({ error, reset }) => <FaultScreen error={error} onAgain={reset} />,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

/** One file of a pack, by its number in it. */
function ReadingFilePlace() {
  const { documentId, file } = readingFile.useParams();
  return <DocumentScreen documentId={documentId} file={/^\d{1,5}$/u.test(file) ? Number(file) : null} />;
}

/** The start of a record; somebody's own papers have one of their own. */
function HomePlace() {
  const status = useRead('records', 'status', {}).data;
  return status?.state === 'open' && status.personal === true ? <MyPapersScreen /> : <HomeScreen />;
}

function PaperReturnedPlace() {
  const params = paperReturned.useParams();
  return <ReturnedScreen key={params.transferId} {...params} />;
}

function MeetingMinutesPlace() {
  const { meetingId } = meetingMinutes.useParams();
  const navigate = meetingMinutes.useNavigate();
  const run = (): void => void navigate({ to: '/meetings/$meetingId/run', params: { meetingId } });
  return (
    <MeetingWorkspace meetingId={meetingId} step="minutes" fill actions={<MinutesActions meetingId={meetingId} />}>
      <MinutesScreen meetingId={meetingId} beside={(toWriteUp) => <Suspense><MinutesSide meetingId={meetingId} onPeople={run} onItem={run} onWriteUp={toWriteUp} /></Suspense>} itemTools={(itemId, number) => <Suspense><ExtractMenu itemId={itemId} number={number} /></Suspense>} />
    </MeetingWorkspace>
  );
}

function MeetingDetailsPlace() {
  const { meetingId } = meetingDetails.useParams();
  return (
    <MeetingWorkspace meetingId={meetingId} step="details">
      <MeetingDetailsScreen meetingId={meetingId} beside={<BesideDetails meetingId={meetingId} />} />
    </MeetingWorkspace>
  );
}

function BesideDetails({ meetingId }: { readonly meetingId: string }) {
  return (
    <Suspense>
      <SittingsPanel meetingId={meetingId} notice={(id) => <DocumentLinks kind="resumption" id={id} what="notice of the resumed meeting" />} />
      <NoticePlace meetingId={meetingId} />
      <RoomPanels meetingId={meetingId} actionsFor={(kind) => <DocumentActions kind={kind} id={meetingId} keys={false} />} />
    </Suspense>
  );
}

function MeetingAgendaPlace() {
  const { meetingId } = meetingAgenda.useParams();
  return (
    <MeetingWorkspace meetingId={meetingId} step="agenda" actions={<AgendaActions meetingId={meetingId} />}>
      <Suspense>
        <IssueLine meetingId={meetingId} />
      </Suspense>
      <AgendaScreen meetingId={meetingId} whenEmpty={<Suspense><EmptyAgenda meetingId={meetingId} /></Suspense>} />
    </MeetingWorkspace>
  );
}

function AgendaActions({ meetingId }: { readonly meetingId: string }) {
  return (
    <>
      <Suspense>
        <AgendaSourcesMenu meetingId={meetingId} />
      </Suspense>
      <DocumentActions kind="agenda" id={meetingId} />
      <Suspense>
        <IssueButton meetingId={meetingId} />
      </Suspense>
    </>
  );
}

function MeetingIssuePlace() {
  const { meetingId } = meetingIssue.useParams();
  const [certificate, setCertificate] = useState<string | null>(null);
  return (
    <MeetingWorkspace meetingId={meetingId} step="agenda" actions={<DocumentActions kind="agenda" id={meetingId} />}>
      <IssueScreen meetingId={meetingId} beside={<NoticePlace meetingId={meetingId} />} onCertificate={setCertificate} />
      {certificate !== null && (
        <Suspense>
          <PreviewDialog kind="notice" id={certificate} period={null} onClose={() => setCertificate(null)} />
        </Suspense>
      )}
    </MeetingWorkspace>
  );
}

/** The clear days of a meeting, with its working to copy and print. */
function NoticePlace({ meetingId }: { readonly meetingId: string }) {
  return <MeetingNoticePanel meetingId={meetingId} tools={(id, issued) => <DocumentLinks kind="notice" id={id} what={issued ? 'certificate of notice' : 'working of the notice'} />} />;
}

function MeetingPapersPlace() {
  const { meetingId } = meetingPapers.useParams();
  return (
    <MeetingWorkspace meetingId={meetingId} step="papers">
      <MeetingPapersScreen meetingId={meetingId} />
    </MeetingWorkspace>
  );
}

function MeetingFollowUpPlace() {
  const { meetingId } = meetingFollowUp.useParams();
  const today = useToday();
  return (
    <MeetingWorkspace meetingId={meetingId} step="followUp" actions={<DocumentActions kind="actionList" id={meetingId} period={{ from: today, until: today }} />}>
      <FollowUpScreen meetingId={meetingId} />
    </MeetingWorkspace>
  );
}

function PaperPlace() {
  const { paperId } = paper.useParams();
  return <PaperScreen key={paperId} paperId={paperId} />;
}

/** Ties, and what becomes of a decision, are asked for from menus of several screens; the question itself is read when the first one comes. */
function TiePlace() {
  const asked = useTieRequest(({ request }) => request !== null);
  const toLift = useLiftRequest(({ request }) => request !== null);
  const toSend = useSendRequest(({ paperId }) => paperId !== null);
  return (
    (asked || toLift || toSend) && (
      <Suspense>
        {asked && <TieDialogHost />}
        {toLift && <LiftDialogHost />}
        {toSend && <SendDialogHost />}
      </Suspense>
    )
  );
}

/** The window: theme, cache, screens by their address. Features meet here and nowhere else in the renderer. */
export function App({ queryClient }: { readonly queryClient: QueryClient }) {
  return (
    <QueryClientProvider client={queryClient}>
      <ThemedWindow />
    </QueryClientProvider>
  );
}

function ThemedWindow() {
  const { theme, largerText } = useRead('settings', 'get', {}).data ?? DEFAULT_SETTINGS;
  return (
    <ThemeRoot theme={theme} largerText={largerText}>
      <ErrorBoundary>
        <RouterProvider router={router} />
        <TiePlace />
      </ErrorBoundary>
      {/* Beside what may fail: while it asks, neither the window nor the record is put away. */}
      <LeaveDialog />
    </ThemeRoot>
  );
}
