import { useMemo } from 'react';
import { PLAIN_STYLES, type DocumentStyles } from '@shared/documents/document-styles';
import { applyHouseTemplate } from '@shared/documents/house-template';
import { useRead } from '@renderer/query/use-read';

/** How documents look now: the council's house template, else our own. Null until it is known, so that no page is drawn twice. */
export function useDocumentStyles(): DocumentStyles | null {
  const answer = useRead('houseTemplate', 'current', {});
  const template = answer.data?.template;
  return useMemo(() => {
    if (template === undefined) return answer.isError ? PLAIN_STYLES : null;
    return template === null ? PLAIN_STYLES : applyHouseTemplate(template).styles;
  }, [template, answer.isError]);
}
