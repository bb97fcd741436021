import { useNavigate } from '@tanstack/react-router';
import type { ReadingDocument } from '@shared/reader/model';
import { toastRemoved } from '@renderer/commands/undo-redo';
import { useWrite } from '@renderer/query/use-write';
import { flushAllSavers } from '@renderer/saving/coalescing-saver';

/** Takes a document or pack out of My papers and goes back there; what is being typed is kept first. */
export function useTakeOut({ id, title }: ReadingDocument): () => void {
  const navigate = useNavigate();
  const remove = useWrite('reader', 'removeDocument');
  return () => {
    void flushAllSavers().then(() =>
      remove.mutate(
        { documentId: id },
        {
          onSuccess: () => {
            toastRemoved(`“${title}” taken out of My papers`);
            void navigate({ to: '/' });
          },
        },
      ),
    );
  };
}
