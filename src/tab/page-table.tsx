import type { ReactNode } from 'react';
import type { Me } from '../http/contract.ts';
import type { ApiClient } from './api/api-client.ts';
import {
  AccessRecordsPage,
  ActionsPage,
  BriefingsPage,
  InsightsPage,
  ProvisionsPage,
  MeetingPage,
  PupilPage,
  RegisterPage,
  RepairsPage,
  SchoolSettingsPage,
  TodayPage,
} from './lazy-pages.ts';
import type { Place } from './route/place.ts';

export interface PageProps<P extends Place = Place> {
  readonly api: ApiClient;
  readonly me: Me;
  readonly place: P;
  readonly go: (place: Place) => void;
  /** For administrators. */
  readonly lookAs: (personId: string) => void;
}

type PageName = Place['page'];
type PageOf<Name extends PageName> = (props: PageProps<Extract<Place, { page: Name }>>) => ReactNode;

/** What each page shows. A page without an entry is not linked. */
const PAGES: { readonly [Name in PageName]?: PageOf<Name> } = {
  today: ({ place, ...rest }) => <TodayPage {...rest} yearGroup={place.yearGroup} />,
  register: ({ api, me, place, go }) => <RegisterPage api={api} me={me} pupilId={place.pupilId ?? null} go={go} />,
  pupil: ({ api, me, place }) => <PupilPage key={place.pupilId} api={api} me={me} pupilId={place.pupilId} />,
  actions: ({ api, me }) => <ActionsPage api={api} me={me} />,
  meeting: ({ place, ...rest }) => <MeetingPage {...rest} meetingId={place.meetingId} />,
  briefings: ({ api, me }) => <BriefingsPage api={api} me={me} />,
  insights: ({ api, me }) => <InsightsPage api={api} me={me} />,
  provisions: ({ api, me }) => <ProvisionsPage api={api} me={me} />,
  settings: ({ api, me, lookAs }) => <SchoolSettingsPage api={api} me={me} lookAs={lookAs} />,
  repairs: ({ api, me }) => <RepairsPage api={api} me={me} />,
  'access-records': ({ place, ...rest }) => <AccessRecordsPage {...rest} pupilId={place.pupilId ?? null} />,
};

/** The links at the top, in order. A pupil's page is reached from others. */
const LINKS: readonly { readonly place: Place; readonly label: string }[] = [
  { place: { page: 'today', yearGroup: null }, label: 'Today' },
  { place: { page: 'register' }, label: 'Risk register' },
  { place: { page: 'actions' }, label: 'Actions' },
  { place: { page: 'briefings' }, label: 'Briefings' },
  { place: { page: 'insights' }, label: 'Insights' },
  { place: { page: 'meeting', meetingId: null }, label: 'Meeting' },
  { place: { page: 'provisions' }, label: 'Provisions' },
  { place: { page: 'repairs' }, label: 'To put right' },
  { place: { page: 'access-records' }, label: 'Records of access' },
  { place: { page: 'settings' }, label: 'Settings' },
];

/** The links that lead this person somewhere. */
export function linksFor({ pages }: Me): typeof LINKS {
  return LINKS.filter(({ place: { page } }) => page in PAGES && pages.includes(page));
}

/** Null for a page that this version does not have. */
export function pageAt(props: PageProps): ReactNode {
  const draw = PAGES[props.place.page] as ((props: PageProps) => ReactNode) | undefined;
  return draw?.(props) ?? null;
}
