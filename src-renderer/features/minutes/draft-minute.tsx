import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { TextBulletListSquareEdit20Regular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { messageOf } from '@shared/kernel/message-of';
import type { CaptureContext } from '@shared/minutes/capture-line';
import { readDraftParagraph } from '@shared/minutes/draft-minute';
import { ENTRY_KIND_WORDS } from '@shared/minutes/model';
import { plainText } from '@shared/text/model';
import { client } from '@renderer/client';
import { useCommand } from '@renderer/commands/command-handlers';
import { showNotice } from '@renderer/query/notices';
import { useRead } from '@renderer/query/use-read';
import { mb, media, type } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import { KeyHint } from '@renderer/ui/key-hint';
import { timeNow } from './use-clock';

const useStyles = makeStyles({
  box: { flexShrink: 0, maxHeight: '26vh', overflowY: 'auto', padding: '8px 24px 10px', backgroundColor: mb.accentTint, borderTop: `1px solid ${mb.accentLine}`, [media.small]: { padding: '6px 12px', maxHeight: '20vh' } },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  title: { ...type.cardTitle, color: mb.accentTintText, margin: 0, marginInlineEnd: 'auto' },
  tool: { height: '28px', ...type.dense },
  list: { margin: '4px 0 0', padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '2px' },
  paragraph: { ...type.body, color: mb.text2, margin: 0, padding: '2px 8px', overflowWrap: 'anywhere' },
  next: { color: mb.text1, boxShadow: `inset 3px 0 0 ${mb.accent}` },
  kind: { fontWeight: 600 },
});

type DraftMinuteProps = { readonly meetingId: string; readonly itemId: string; readonly context: CaptureContext; readonly readOnly: boolean };

/** The minute that was written before the meeting: a paragraph becomes an entry at a key, the next one then stands ready. Nothing of it is copied. */
export function DraftMinute({ meetingId, itemId, context, readOnly }: DraftMinuteProps) {
  const styles = useStyles();
  const blocks = useRead('text', 'load', { ownerKind: 'draftMinute', ownerId: itemId }).data?.blocks ?? [];
  const paragraphs = blocks.filter(({ runs }) => plainText(runs).trim() !== '');
  const [next] = paragraphs;
  // The key may come again before the row has left the list: each paragraph is sent once.
  const sent = useRef(new Set<string>());

  const record = async (block: (typeof blocks)[number]): Promise<boolean> => {
    if (sent.current.has(block.id)) return true;
    sent.current.add(block.id);
    const { kind, text, owners, due } = readDraftParagraph(plainText(block.runs), context);
    const action = kind === 'action' ? { ownerAttendanceId: owners[0]?.attendanceId ?? null, ownerName: owners.map(({ name }) => name).join(' and '), due } : null;
    try {
      await client.minutes.recordEntry({ meetingId, agendaItemId: itemId, blockId: block.id, kind, text, at: timeNow(), action });
      announce(`${ENTRY_KIND_WORDS[kind]} recorded from the draft.`);
      return true;
    } catch (error) {
      showNotice(`The paragraph was not recorded and stays in the draft. ${messageOf(error)}`);
      return false;
    } finally {
      sent.current.delete(block.id);
    }
  };
  const recordNext = (): void => {
    const waiting = paragraphs.find(({ id }) => !sent.current.has(id));
    if (waiting && !readOnly) void record(waiting);
    else announce('There is no draft minute for this item.');
  };
  const recordAll = async (): Promise<void> => {
    for (const block of paragraphs) if (!(await record(block))) return;
  };
  useCommand('meeting.recordDraft', recordNext);

  if (!next || readOnly) return null;
  return (
    <section className={styles.box} aria-label="Draft minute">
      <div className={styles.head}>
        <h3 className={styles.title}>Draft minute, written beforehand</h3>
        <Button className={styles.tool} size="small" icon={<TextBulletListSquareEdit20Regular />} data-keep-focus="" aria-keyshortcuts="F8" onClick={recordNext}>
          Record the next paragraph <KeyHint keys="F8" />
        </Button>
        {paragraphs.length > 1 && (
          <Button className={styles.tool} size="small" appearance="subtle" data-keep-focus="" onClick={() => void recordAll()}>
            Record all {paragraphs.length}
          </Button>
        )}
      </div>
      <ol className={styles.list}>
        {paragraphs.map((block) => {
          const { kind, text } = readDraftParagraph(plainText(block.runs), context);
          return (
            <li key={block.id} className={mergeClasses(styles.paragraph, block === next && styles.next)}>
              {kind !== 'note' && <span className={styles.kind}>{ENTRY_KIND_WORDS[kind]}: </span>}
              {text}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
