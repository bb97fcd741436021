import { create } from 'zustand';
import type { Arrival } from '@shared/papers/travel/contract';
import { client } from '@renderer/client';
import { showFailure } from '@renderer/query/notices';
import { flushAllSavers } from '@renderer/saving/coalescing-saver';

/** The file that was opened and waits for the window to do something with it. */
export const useArrival = create<{ readonly arrival: Arrival | null }>(() => ({ arrival: null }));

/** Ends with the file that waits, whatever became of it. */
export function endArrival(): void {
  useArrival.setState({ arrival: null });
}

async function arrive(ask: () => Promise<Arrival>): Promise<void> {
  try {
    // Opening may put another record in the place of this one.
    await flushAllSavers();
    const arrival = await ask();
    if (arrival.state !== 'none') useArrival.setState({ arrival });
  } catch (error) {
    showFailure(error);
  }
}

/** Asks for a paper or pack and opens it. */
export async function openPaperOrPack(): Promise<void> {
  await arrive(() => client.paperTravel.choose({}));
}

/** Opens a file that was dropped on the window. */
export async function openDropped(file: File): Promise<void> {
  await arrive(async () => client.paperTravel.dropped({ fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }));
}

/** Opens what the application was asked to open from outside. */
export async function openOffered(): Promise<void> {
  await arrive(() => client.paperTravel.offered({}));
}

/** Opens a document that waits, among the person's own papers. */
export async function openAmongMine(key: string): Promise<void> {
  await arrive(() => client.paperTravel.openAmongMine({ key }));
}
