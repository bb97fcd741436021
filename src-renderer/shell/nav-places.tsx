import { CalendarLtr24Filled, CalendarLtr24Regular, Document24Filled, Document24Regular, Home24Filled, Home24Regular, PeopleTeam24Filled, PeopleTeam24Regular, Person24Filled, Person24Regular, Settings24Filled, Settings24Regular, TaskListLtr24Filled, TaskListLtr24Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';

/** A place in the rail. `path` is the start of every address that belongs to it. */
export type NavPlace = { readonly path: '/' | '/meetings' | '/recommendations' | '/papers' | '/bodies' | '/people' | '/settings'; readonly words: string; /** As it stands in the rail, where a long word may break; left out: as `words`. */ readonly railWords?: string; readonly icon: ReactElement; readonly currentIcon: ReactElement };

/** The rail from the top; Settings stands at its foot. */
export const NAV_PLACES: readonly NavPlace[] = [
  { path: '/', words: 'Home', icon: <Home24Regular />, currentIcon: <Home24Filled /> },
  { path: '/meetings', words: 'Meetings', icon: <CalendarLtr24Regular />, currentIcon: <CalendarLtr24Filled /> },
  { path: '/recommendations', words: 'Recommendations & actions', railWords: 'Recommen\u00ADdations & actions', icon: <TaskListLtr24Regular />, currentIcon: <TaskListLtr24Filled /> },
  { path: '/papers', words: 'Papers', icon: <Document24Regular />, currentIcon: <Document24Filled /> },
  { path: '/bodies', words: 'Bodies & people', icon: <PeopleTeam24Regular />, currentIcon: <PeopleTeam24Filled /> },
  { path: '/people', words: 'People', icon: <Person24Regular />, currentIcon: <Person24Filled /> },
  { path: '/settings', words: 'Settings', icon: <Settings24Regular />, currentIcon: <Settings24Filled /> },
];

/** Which place an address belongs to. */
export function isCurrentPlace(place: NavPlace, path: string): boolean {
  return place.path === '/' ? path === '/' : path === place.path || path.startsWith(`${place.path}/`);
}
