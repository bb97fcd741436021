import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { listenForKeys } from '@renderer/commands/command-keys';
import { Palette, type PalettePlace } from '@renderer/commands/palette';
import { ShortcutSheet } from '@renderer/commands/shortcut-sheet';
import { HistoryDrawer } from '@renderer/features/history/history-drawer';
import { NewRecordDialog } from '@renderer/features/records/new-record-form';
import { ArrivalHost } from '@renderer/features/paper-travel/arrival-host';
import { ProblemScreen } from '@renderer/features/records/problem-screen';
import { WelcomeScreen } from '@renderer/features/records/welcome-screen';
import { NewMeetingDialog } from '@renderer/features/agenda-templates/new-meeting-dialog';
import { useRead } from '@renderer/query/use-read';
import { mb, type } from '@renderer/theme/tokens';
import { BesideDialogs } from '@renderer/ui/beside-dialogs';
import { LiveRegion } from '@renderer/ui/live-region';
import { Skeleton } from '@renderer/ui/skeleton';
import { TextLink } from '@renderer/ui/text-link';
import { ToastHost } from '@renderer/ui/toast-host';
import { AppBar } from './app-bar';
import { ErrorBoundary, FaultScreen } from './error-boundary';
import { useBodyOfPath } from './body-of-path';
import { keepFocus } from './keep-focus';
import { NavRail } from './nav-rail';
import { NoticeToasts } from './notice-toasts';
import { usePalettePlaces } from './palette-places';
import { rememberFocus } from './panes';
import { useShellCommands } from './shell-commands';
import { useHomeOfRecord } from './use-home-of-record';

const useStyles = makeStyles({
  window: { display: 'flex', flexDirection: 'column', height: '100%', color: mb.text1, backgroundColor: mb.canvas },
  below: { display: 'flex', flex: 1, minHeight: 0 },
  main: { flex: 1, minWidth: 0, overflowY: 'auto', overflowX: 'hidden', position: 'relative' },
  filled: { overflow: 'hidden' },
  skip: {
    position: 'absolute',
    left: '8px',
    top: '-48px',
    zIndex: 10,
    ':focus': { top: '8px' },
  },
  back: { padding: '12px 24px 0', ...type.dense },
});

/** What may be looked at while no record is open. */
const WITHOUT_RECORD: ReadonlySet<string> = new Set(['/settings', '/help']);

/** Running a meeting takes the whole window: that screen has a bar of its own with the way back. */
const FULL_WINDOW = /^\/meetings\/[^/]+\/run$/;

/** The frame around every screen: bar, rail, screen, messages. What the record's state asks for stands in the place of the screen. */
export function Shell() {
  const styles = useStyles();
  const navigate = useNavigate();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const record = useRead('records', 'status', {});
  const status = record.data;
  const open = status?.state === 'open' ? status : null;
  const { dialog, close } = useShellCommands({ recordOpen: open !== null });
  const places: readonly PalettePlace[] = usePalettePlaces(open !== null && dialog === 'palette');
  const bodyId = useBodyOfPath(open === null ? '' : path);
  const main = useRef<HTMLElement>(null);

  useEffect(() => listenForKeys(window), []);
  useEffect(() => rememberFocus(document), []);
  useEffect(() => keepFocus(document), []);

  const recordId = open?.recordId ?? null;
  const goHome = (): void => void navigate({ to: '/' });
  useHomeOfRecord(status === undefined ? undefined : recordId, goHome);

  // A screen begins at its top.
  useEffect(() => {
    main.current?.scrollTo({ top: 0 });
  }, [path]);

  useEffect(() => {
    document.title = open === null ? 'Minute Book' : `${open.name} - Minute Book`;
  }, [open]);

  const fullWindow = open !== null && FULL_WINDOW.test(path);
  const elsewhere = WITHOUT_RECORD.has(path);
  const screen = (): React.ReactNode => {
    if (record.error) return <FaultScreen error={record.error} onAgain={() => void record.refetch()} />;
    if (!status) return <Skeleton lines={4} label="Opening" />;
    if (open !== null || elsewhere) return <Outlet />;
    return status.state === 'problem' ? <ProblemScreen problem={status.problem} /> : <WelcomeScreen />;
  };

  return (
    <div className={styles.window}>
      <Button className={styles.skip} appearance="primary" onClick={() => main.current?.focus()}>
        Skip to the screen
      </Button>
      {!fullWindow && <AppBar status={status ?? { state: 'none' }} />}
      <div className={styles.below}>
        {open !== null && !fullWindow && <NavRail personal={open.personal === true} />}
        <main ref={main} className={mergeClasses(styles.main, fullWindow && styles.filled)} tabIndex={-1} data-pane="">
          {open === null && elsewhere && (
            <p className={styles.back}>
              <TextLink onClick={goHome}>Back to the start page</TextLink>
            </p>
          )}
          <ErrorBoundary key={`${recordId ?? ''}${path}`} onHome={goHome}>
            {screen()}
          </ErrorBoundary>
        </main>
      </div>
      <Palette open={dialog === 'palette'} onClose={close} onHelp={(find) => void navigate({ to: '/help', search: { find } })} places={places} />
      <ShortcutSheet open={dialog === 'shortcuts'} onClose={close} />
      <NewRecordDialog open={dialog === 'newRecord'} onClose={close} />
      {open !== null && <NewMeetingDialog open={dialog === 'newMeeting'} onClose={close} bodyId={bodyId} />}
      <ArrivalHost />
      <HistoryDrawer open={dialog === 'history'} onClose={close} />
      <NoticeToasts />
      <BesideDialogs>
        <ToastHost />
        <LiveRegion />
      </BesideDialogs>
    </div>
  );
}
