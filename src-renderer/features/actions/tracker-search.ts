import { TRACKER_VIEWS } from '@shared/actions/tracker';
import type { TrackerView } from '@shared/actions/tracker';

/** What the address of the tracker says: which part, which view, which body. A recommendation's part is added beside the actions'. */
export type TrackerSearch = { readonly tab?: string; readonly view?: TrackerView; readonly body?: string; /** The review whose recommendations are shown. */ readonly review?: string };

/** Reads the address; what is unknown counts as not said. */
export function trackerSearch(search: Record<string, unknown>): TrackerSearch {
  const view = TRACKER_VIEWS.find(({ key }) => key === search['view'])?.key;
  return { ...(typeof search['tab'] === 'string' ? { tab: search['tab'] } : {}), ...(view === undefined ? {} : { view }), ...(typeof search['body'] === 'string' ? { body: search['body'] } : {}), ...(typeof search['review'] === 'string' ? { review: search['review'] } : {}) };
}
