import { useQuery } from '@tanstack/react-query';
import type { PackFile } from '@shared/reader/model';
import { client } from '@renderer/client';

/** The files of a pack, asked for once: a pack that is kept never changes. None of a document. */
export function usePackFiles(documentId: string): { readonly files: readonly PackFile[] | undefined; readonly problem: Error | null } {
  const { data, error } = useQuery({ queryKey: ['readerFiles', documentId], queryFn: async () => (await client.reader.files({ documentId })).files, staleTime: Number.POSITIVE_INFINITY });
  return { files: data, problem: error };
}
