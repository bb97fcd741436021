import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { DocumentKind } from '@shared/documents/contract';
import { TextLink } from '@renderer/ui/text-link';
import { AudienceDialog } from './audience-dialog';
import { PreviewDialog } from './preview-dialog';
import { useDocumentExport } from './use-document-export';

const useStyles = makeStyles({
  links: { display: 'inline-flex', flexWrap: 'wrap', columnGap: '14px', alignItems: 'center' },
});

/** What can be done with a small document beside something else, as links: look at it, copy it, Word, paper. `what` names it for screen readers. */
export function DocumentLinks({ kind, id, what }: { readonly kind: DocumentKind; readonly id: string; readonly what: string }) {
  const styles = useStyles();
  const { state, start, choose, leave } = useDocumentExport(kind, id);
  const [previewing, setPreviewing] = useState(false);
  return (
    <span className={styles.links}>
      <TextLink label={`Preview ${what}`} onClick={() => setPreviewing(true)}>
        Preview
      </TextLink>
      <TextLink label={`Copy ${what}`} onClick={() => start('copy')}>
        Copy
      </TextLink>
      <TextLink label={`Print ${what}`} onClick={() => start('print')}>
        Print…
      </TextLink>
      <TextLink label={`${what} as Word file`} onClick={() => start('docx')}>
        Word…
      </TextLink>
      {state.step === 'writing' && <output>{state.sentence}</output>}
      {state.step === 'choosing' && <AudienceDialog task={state.task} onChoose={choose} onClose={leave} />}
      {previewing && <PreviewDialog kind={kind} id={id} period={null} onClose={() => setPreviewing(false)} />}
    </span>
  );
}
