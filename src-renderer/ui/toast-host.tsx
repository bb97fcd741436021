import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircle20Regular, DeleteRegular, Dismiss16Regular, ErrorCircle20Regular, Info20Regular } from '@fluentui/react-icons';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { mb, media, type } from '@renderer/theme/tokens';
import { KeyHint } from './key-hint';
import { TextLink } from './text-link';
import { useToasts, type Toast } from './toasts';

/** How long a toast stands, in milliseconds. It waits while the pointer or the focus is on it. */
const STANDS = 8_000;

/** Its time is counted in beats so long, in milliseconds: while a window stands still nobody can read or press, and only one beat is lost. */
const BEAT = 500;

/** How far from the left a drawer begins beside which a toast has room, in pixels; a wider one is as wide as a dialog. */
const DRAWER_FROM = 340 + 16;

/** How long after the place of a dialog or a screen in the page its content is there, in milliseconds. */
const DRAWN_AFTER = 50;

const useStyles = makeStyles({
  host: { position: 'fixed', right: '24px', bottom: '24px', display: 'flex', flexDirection: 'column', gap: '8px', width: '340px', maxWidth: 'calc(100vw - 32px)', zIndex: 2_000_000, [media.small]: { right: '16px' } },
  toast: { display: 'flex', gap: '10px', alignItems: 'flex-start', padding: '10px 12px', borderRadius: '6px', border: `1px solid ${mb.line}`, backgroundColor: mb.surface, boxShadow: mb.shadowToast },
  mark: { display: 'flex', color: mb.good, fontSize: '20px', flexShrink: 0 },
  failed: { color: mb.bad },
  information: { color: mb.accent },
  words: { flex: '1 1 0', minWidth: 0, overflowWrap: 'anywhere' },
  title: { ...type.dense, fontWeight: 600, color: mb.text1 },
  detail: { ...type.caption, color: mb.text3 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '12px', marginTop: '2px' },
  close: { minWidth: '24px', maxWidth: '24px', height: '24px', padding: 0 },
});

/**
 * The toasts, bottom right. A screen whose typing place reaches the bottom edge marks it with `data-typing-place`: toasts then
 * stand above it, never over it.
 */
export function ToastHost() {
  const styles = useStyles();
  const toasts = useToasts((state) => state.toasts);
  const host = useRef<HTMLElement>(null);

  useLayoutEffect(() => {
    placeHost(host.current);
    if (toasts.length === 0) return undefined;
    // Dialogs come and go at the page's end, and a screen with a typing place may come while a toast stands; what they hold is drawn a moment after.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const changes = new MutationObserver(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        placeHost(host.current);
      }, DRAWN_AFTER);
    });
    changes.observe(document.body, { childList: true, subtree: true });
    return () => {
      clearTimeout(timer);
      changes.disconnect();
    };
  }, [toasts]);

  return (
    <section ref={host} className={styles.host} aria-label="Messages">
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

/**
 * Above the place where one types; at the top while a dialog is open, whose buttons are at its foot, and beside a drawer, which is closed at
 * its own top. A dialog with its one button at the top (the preview) says so by `data-toasts-at-foot`.
 */
function placeHost(host: HTMLElement | null): void {
  if (!host) return;
  const dialog = document.querySelector<HTMLElement>('[role="dialog"][aria-modal="true"]:not([data-toasts-at-foot])');
  // Where it comes to stand, not where it is while it slides in.
  const drawer = dialog && dialog.offsetLeft + dialog.offsetWidth >= window.innerWidth - 1 && dialog.offsetLeft > DRAWER_FROM ? dialog.offsetLeft : null;
  const typing = document.querySelector('[data-typing-place]')?.getBoundingClientRect();
  const gap = typing ? window.innerHeight - typing.top + 12 : 24;
  const bottom = gap > window.innerHeight * 0.7 ? 24 : Math.max(24, gap);
  host.style.setProperty('right', drawer === null ? null : `${String(Math.round(window.innerWidth - drawer + 16))}px`);
  host.style.setProperty('top', dialog ? '16px' : 'auto');
  host.style.setProperty('bottom', dialog ? 'auto' : `${String(Math.round(bottom))}px`);
}

const MARKS = { done: <CheckmarkCircle20Regular />, removed: <DeleteRegular />, information: <Info20Regular />, failure: <ErrorCircle20Regular /> } as const;

function ToastCard({ toast }: { readonly toast: Toast }) {
  const styles = useStyles();
  const close = useToasts((state) => state.close);
  const [held, setHeld] = useState(false);
  const card = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (held || toast.tone === 'failure') return undefined;
    let left = STANDS / BEAT;
    const timer = setInterval(() => {
      left -= 1;
      if (left === 0) close(toast.id);
    }, BEAT);
    return () => clearInterval(timer);
  }, [held, toast, close]);

  const run = (action: () => void): void => {
    close(toast.id);
    action();
  };
  return (
    <div
      ref={card}
      className={styles.toast}
      role={toast.tone === 'failure' ? 'alert' : 'status'}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(card.current?.contains(document.activeElement) ?? false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={mergeClasses(styles.mark, toast.tone === 'failure' && styles.failed, toast.tone === 'information' && styles.information)} aria-hidden="true">
        {MARKS[toast.tone]}
      </span>
      <div className={styles.words}>
        <div className={styles.title}>{toast.title}</div>
        {toast.detail !== '' && <div className={styles.detail}>{toast.detail}</div>}
        {toast.actions.length > 0 && (
          <div className={styles.actions}>
            {toast.actions.map((action) => (
              <span key={action.words}>
                <TextLink onClick={() => run(action.run)}>{action.words}</TextLink> {action.keys !== undefined && <KeyHint keys={action.keys} />}
              </span>
            ))}
          </div>
        )}
      </div>
      <Button className={styles.close} appearance="subtle" size="small" icon={<Dismiss16Regular />} aria-label="Close this message" onClick={() => close(toast.id)} />
    </div>
  );
}
