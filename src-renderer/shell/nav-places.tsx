import { CalendarLtr24Filled, CalendarLtr24Regular, Document24Filled, Document24Regular, Home24Filled, Home24Regular, PeopleTeam24Filled, PeopleTeam24Regular, Person24Filled, Person24Regular, Settings24Filled, Settings24Regular, TaskListLtr24Filled, TaskListLtr24Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';

/** A place in the rail. `path` is the start of every address that belongs to it. */
export type NavPlace = { readonly path: '/' | '/meetings' | '/recommendations' | '/papers' | '/bodies' | '/people' | '/settings'; readonly words: string; /** As it stands in the rail, where a long word may break; left out: as `words`. */ readonly railWords?: string; /** Other starts of addresses that belong to it. */ readonly also?: readonly string[]; readonly icon: ReactElement; readonly currentIcon: ReactElement };

/** The rail from the top; Settings stands at its foot. */
const NAV_PLACES: readonly NavPlace[] = [
  { path: '/', words: 'Home', icon: <Home24Regular />, currentIcon: <Home24Filled /> },
  { path: '/meetings', words: 'Meetings', icon: <CalendarLtr24Regular />, currentIcon: <CalendarLtr24Filled /> },
  { path: '/recommendations', words: 'Recommendations & actions', railWords: 'Recommen\u00ADdations & actions', icon: <TaskListLtr24Regular />, currentIcon: <TaskListLtr24Filled /> },
  { path: '/papers', words: 'Papers', icon: <Document24Regular />, currentIcon: <Document24Filled /> },
  { path: '/bodies', words: 'Bodies & people', icon: <PeopleTeam24Regular />, currentIcon: <PeopleTeam24Filled /> },
  { path: '/people', words: 'People', icon: <Person24Regular />, currentIcon: <Person24Filled /> },
  { path: '/settings', words: 'Settings', icon: <Settings24Regular />, currentIcon: <Settings24Filled /> },
];

/** What somebody needs who keeps no record: papers to write and to read. */
const PERSONAL_PLACES: readonly NavPlace[] = [
  { path: '/', words: 'My papers', also: ['/papers', '/reading'], icon: <Document24Regular />, currentIcon: <Document24Filled /> },
  { path: '/settings', words: 'Settings', icon: <Settings24Regular />, currentIcon: <Settings24Filled /> },
];

/** The places of a record, or of somebody's own papers. */
export function navPlaces(personal: boolean): readonly NavPlace[] {
  return personal ? PERSONAL_PLACES : NAV_PLACES;
}

/** Which place an address belongs to. */
export function isCurrentPlace(place: NavPlace, path: string): boolean {
  if (place.also?.some((start) => path.startsWith(`${start}/`)) === true) return true;
  return place.path === '/' ? path === '/' : path === place.path || path.startsWith(`${place.path}/`);
}
