import { Button, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { ArrowExportUpRegular, DocumentPdfRegular, FolderZipRegular, PrintRegular } from '@fluentui/react-icons';
import { useId, useRef, useState } from 'react';
import { sizeInWords } from '@shared/attachments/model';
import { PUBLICITY_WORDS } from '@shared/kernel/publicity';
import type { PackLine } from '@shared/pack/contract';
import { useDocumentExport } from '@renderer/features/documents/use-document-export';
import { useRead } from '@renderer/query/use-read';
import { mb, media, tabular, type } from '@renderer/theme/tokens';
import { Message } from '@renderer/ui/message';
import { Panel } from '@renderer/ui/panel';
import { Skeleton } from '@renderer/ui/skeleton';
import { StatusChip } from '@renderer/ui/status-chip';
import { usePackZip } from './use-pack-zip';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', padding: '10px 14px', borderBottom: `1px solid ${mb.softLine}` },
  audience: { marginInlineEnd: 'auto' },
  progress: { display: 'inline-flex', alignItems: 'center', gap: '8px', ...type.dense, color: mb.text2 },
  row: { display: 'grid', gridTemplateColumns: '44px minmax(0, 1fr) auto auto', columnGap: '12px', alignItems: 'center', minHeight: `calc(32px + ${mb.rowExtra})`, padding: '3px 14px', borderBottom: `1px solid ${mb.softLine}`, [media.small]: { gridTemplateColumns: '32px minmax(0, 1fr) auto auto', columnGap: '8px' } },
  number: { ...type.dense, color: mb.text3, ...tabular },
  title: { ...type.dense, color: mb.text1, overflowWrap: 'anywhere' },
  place: { ...type.caption, color: mb.text3, ...tabular, textAlign: 'end', whiteSpace: 'nowrap' },
  gaps: { padding: '10px 14px', display: 'flex', flexDirection: 'column', gap: '8px' },
  sentences: { margin: 0, paddingInlineStart: '18px', listStyleType: 'disc' },
  gapsHead: { ...type.dense, fontWeight: 600, color: mb.text1, margin: 0 },
});

/** What goes out to members and the public: what is in it and in which order, what is missing, and the files it can be made as. */
export function PackPanel({ meetingId }: { readonly meetingId: string }) {
  const styles = useStyles();
  const [wanted, setWanted] = useState<'public' | 'members'>('public');
  const pack = useRead('pack', 'get', { meetingId, audience: wanted });
  const { state, startFor, cancel: cancelDocument } = useDocumentExport('pack', meetingId);
  const zip = usePackZip(meetingId);
  const word = useRef<HTMLButtonElement>(null);
  const gapsId = useId();
  const writing = zip.writing ?? (state.step === 'writing' ? state.sentence : null);
  const busy = writing !== null || state.step !== 'resting';
  if (pack.error) {
    return (
      <Panel title="Pack" padded>
        <Message tone="bad">{pack.error.message}</Message>
      </Panel>
    );
  }
  if (!pack.data) {
    return (
      <Panel title="Pack" padded>
        <Skeleton lines={3} label="Putting the pack together" />
      </Panel>
    );
  }
  const { lines, gaps, pages, hasRestricted } = pack.data;
  // With nothing exempt there is one pack, and it is the public's.
  const audience = hasRestricted ? wanted : 'public';
  const stop = (): void => {
    word.current?.focus();
    zip.cancel();
    cancelDocument();
  };
  return (
    <Panel title="Pack" count={`about ${String(pages)} ${pages === 1 ? 'page' : 'pages'}`}>
      <div className={styles.actions}>
        {hasRestricted && (
          <RadioGroup className={styles.audience} layout="horizontal" aria-label="Which pack" value={audience} onChange={(_event, data) => setWanted(data.value === 'members' ? 'members' : 'public')}>
            <Radio value="public" label="Open pack" />
            <Radio value="members" label="Exempt pack" />
          </RadioGroup>
        )}
        {writing !== null && (
          <span className={styles.progress}>
            <output>{writing}</output>
            <Button size="small" onClick={stop}>
              Cancel
            </Button>
          </span>
        )}
        <Button ref={(element: HTMLButtonElement | null) => {
          word.current = element;
        }} icon={<ArrowExportUpRegular />} disabledFocusable={busy} aria-label="Pack as Word file" onClick={() => startFor('docx', audience)}>
          Word
        </Button>
        <Button icon={<DocumentPdfRegular />} disabledFocusable={busy} aria-label="Pack as PDF" onClick={() => startFor('pdf', audience)}>
          PDF
        </Button>
        <Button icon={<FolderZipRegular />} disabledFocusable={busy} aria-label="Pack as ZIP with attached files" onClick={() => zip.start(audience)}>
          ZIP
        </Button>
        <Button icon={<PrintRegular />} disabledFocusable={busy} aria-label="Print the pack" onClick={() => startFor('print', audience)}>
          Print
        </Button>
      </div>
      {(gaps.length > 0 || zip.trouble.length > 0) && (
        <div className={styles.gaps}>
          {zip.trouble.length > 0 && (
            <Message tone="attention">
              <ul className={styles.sentences} aria-label="About the pack that was saved">
                {zip.trouble.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </Message>
          )}
          {gaps.length > 0 && (
            <>
              <h3 className={styles.gapsHead} id={gapsId}>
                To see to before the pack goes out
              </h3>
              <ul className={styles.sentences} aria-labelledby={gapsId}>
                {gaps.map((sentence) => (
                  <li key={sentence} className={styles.title}>
                    {sentence}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
      <ol aria-label="In the pack, in order">
        {lines.map((line) => (
          <PackRow key={line.id} line={line} />
        ))}
      </ol>
    </Panel>
  );
}

function PackRow({ line }: { readonly line: PackLine }) {
  const styles = useStyles();
  const place = line.firstPage === null ? `file, ${sizeInWords(line.byteLength ?? 0)}` : `page ${String(line.firstPage)}`;
  return (
    <li className={styles.row}>
      <span className={styles.number}>{line.itemLabel}</span>
      <span className={styles.title}>{line.title}</span>
      {line.publicity === 'open' ? (
        <span />
      ) : (
        <StatusChip small tone="part2" shape="padlock">
          {PUBLICITY_WORDS[line.publicity]}
        </StatusChip>
      )}
      <span className={styles.place}>{place}</span>
    </li>
  );
}
