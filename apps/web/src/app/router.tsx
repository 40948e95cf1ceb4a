import { isPlainDate } from '@maillage/domain';
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { LoadingRows, NotFoundState } from '../shared/ui/index.ts';
import { BareLayout } from './bare-layout.tsx';
import { ErrorPage } from './error-page.tsx';
import { LostPage } from './lost-page.tsx';
import { NetworkLayout } from './network-layout.tsx';
import { Root } from './root.tsx';
import { optionalText, textOf } from './search.ts';

const rootRoute = createRootRoute({ component: Root, notFoundComponent: LostPage, errorComponent: ErrorPage });

const bareRoute = createRoute({ getParentRoute: () => rootRoute, id: 'bare', component: BareLayout });

const startRoute = createRoute({
  getParentRoute: () => bareRoute,
  path: '/',
  component: lazyRouteComponent(() => import('../pages/networks/start-page.tsx'), 'StartPage'),
});

const networksRoute = createRoute({
  getParentRoute: () => bareRoute,
  path: '/reseaux',
  component: lazyRouteComponent(() => import('../pages/networks/start-page.tsx'), 'NetworkListPage'),
});

const signInRoute = createRoute({
  getParentRoute: () => bareRoute,
  path: '/connexion',
  validateSearch: (search) => optionalText('retour', search),
  component: lazyRouteComponent(() => import('../pages/identity/sign-in-page.tsx'), 'SignInPage'),
});

const linkRoute = createRoute({
  getParentRoute: () => bareRoute,
  path: '/lien/$token',
  component: lazyRouteComponent(() => import('../pages/identity/link-page.tsx'), 'LinkPage'),
});

const invitationRoute = createRoute({
  getParentRoute: () => bareRoute,
  path: '/invitation/$token',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/lien/$token', params });
  },
});

const accountRoute = createRoute({
  getParentRoute: () => bareRoute,
  path: '/compte',
  component: lazyRouteComponent(() => import('../pages/identity/account-page.tsx'), 'AccountPage'),
});

const calendarRoute = createRoute({
  getParentRoute: () => bareRoute,
  path: '/calendrier',
  validateSearch: (search) => ({
    ...optionalText('vue', search),
    ...(isPlainDate(search.jour) ? optionalText('jour', search) : {}),
    ...optionalText('reseau', search),
    ...optionalText('miennes', search),
    ...optionalText('depuis', search),
  }),
  component: lazyRouteComponent(() => import('../pages/calendar/calendar-page.tsx'), 'CalendarPage'),
});

const newNetworkRoute = createRoute({
  getParentRoute: () => bareRoute,
  path: '/reseaux/nouveau',
  validateSearch: (search) => optionalText('parent', search),
  component: lazyRouteComponent(() => import('../pages/networks/new-network-page.tsx'), 'NewNetworkPage'),
});

const networkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/n/$slug',
  component: NetworkLayout,
  // A wrong address inside of a network keeps its menu: that is the way back.
  notFoundComponent: NotFoundState,
});

const homeRoute = createRoute({
  getParentRoute: () => networkRoute,
  path: '/',
  component: lazyRouteComponent(() => import('../pages/home/home-page.tsx'), 'HomePage'),
});

const settingsRoute = createRoute({
  getParentRoute: () => networkRoute,
  path: '/reglages',
  component: lazyRouteComponent(() => import('../pages/networks/settings-page.tsx'), 'SettingsPage'),
});

const bodiesRoute = createRoute({
  getParentRoute: () => networkRoute,
  path: '/instances',
  component: lazyRouteComponent(() => import('../pages/governance/body-list-page.tsx'), 'BodyListPage'),
});

const newBodyRoute = createRoute({
  getParentRoute: () => networkRoute,
  path: '/instances/nouvelle',
  component: lazyRouteComponent(() => import('../pages/governance/new-body-page.tsx'), 'NewBodyPage'),
});

const bodyRoute = createRoute({
  getParentRoute: () => networkRoute,
  path: '/instances/$bodyId',
  validateSearch: (search) => (isPlainDate(search.au) ? optionalText('au', search) : {}),
  component: lazyRouteComponent(() => import('../pages/governance/body-page.tsx'), 'BodyPage'),
});

const bodyRulesRoute = createRoute({
  getParentRoute: () => networkRoute,
  path: '/instances/$bodyId/regles',
  component: lazyRouteComponent(() => import('../pages/governance/body-rules-page.tsx'), 'BodyRulesPage'),
});

const newDatePollRoute = createRoute({
  getParentRoute: () => networkRoute,
  path: '/instances/$bodyId/sondages/nouveau',
  component: lazyRouteComponent(() => import('../pages/polls/new-date-poll-page.tsx'), 'NewDatePollPage'),
});

const datePollRoute = createRoute({
  getParentRoute: () => networkRoute,
  path: '/sondages/$datePollId',
  component: lazyRouteComponent(() => import('../pages/polls/date-poll-page.tsx'), 'DatePollPage'),
});

const meetingsRoute = createRoute({
  getParentRoute: () => networkRoute,
  path: '/seances',
  validateSearch: (search) => optionalText('periode', search),
  component: lazyRouteComponent(() => import('../pages/meetings/meeting-list-page.tsx'), 'MeetingListPage'),
});

const newMeetingRoute = createRoute({
  getParentRoute: () => networkRoute,
  path: '/seances/nouvelle',
  validateSearch: (search) => optionalText('instance', search),
  component: lazyRouteComponent(() => import('../pages/meetings/schedule-meeting-page.tsx'), 'ScheduleMeetingPage'),
});

const meetingRoute = createRoute({
  getParentRoute: () => networkRoute,
  path: '/seances/$meetingId',
  validateSearch: (search) => optionalText('vue', search),
  component: lazyRouteComponent(() => import('../pages/meetings/meeting-page.tsx'), 'MeetingPage'),
});

const nextMeetingRoute = createRoute({
  getParentRoute: () => networkRoute,
  path: '/seances/$meetingId/suivante',
  component: lazyRouteComponent(() => import('../pages/meetings/next-meeting-page.tsx'), 'NextMeetingPage'),
});

const bodyAgendaRoute = createRoute({
  getParentRoute: () => networkRoute,
  path: '/instances/$bodyId/ordres-du-jour',
  component: lazyRouteComponent(() => import('../pages/meetings/body-agenda-page.tsx'), 'BodyAgendaPage'),
});

const editMeetingRoute = createRoute({
  getParentRoute: () => networkRoute,
  path: '/seances/$meetingId/modifier',
  component: lazyRouteComponent(() => import('../pages/meetings/edit-meeting-page.tsx'), 'EditMeetingPage'),
});

const conveneRoute = createRoute({
  getParentRoute: () => networkRoute,
  path: '/seances/$meetingId/convocation',
  component: lazyRouteComponent(() => import('../pages/convocations/convene-page.tsx'), 'ConvenePage'),
});

const actorsRoute = createRoute({
  getParentRoute: () => networkRoute,
  path: '/acteurs',
  validateSearch: (search) => ({
    ...optionalText('vue', search),
    ...optionalText('texte', search),
    ...optionalText('type', search),
    ...optionalText('groupe', search),
    ...optionalText('territoire', search),
    ...optionalText('modalite', search),
    ...optionalText('instance', search),
    ...optionalText('organisation', search),
    ...optionalText('page', search),
  }),
  component: lazyRouteComponent(() => import('../pages/actors/actors-page.tsx'), 'ActorsPage'),
});

const newOrganisationRoute = createRoute({
  getParentRoute: () => networkRoute,
  path: '/acteurs/organisations/nouvelle',
  component: lazyRouteComponent(() => import('../pages/actors/new-organisation-page.tsx'), 'NewOrganisationPage'),
});

const organisationRoute = createRoute({
  getParentRoute: () => networkRoute,
  path: '/acteurs/organisations/$organisationId',
  component: lazyRouteComponent(() => import('../pages/actors/organisation-page.tsx'), 'OrganisationPage'),
});

const newPersonRoute = createRoute({
  getParentRoute: () => networkRoute,
  path: '/acteurs/personnes/nouvelle',
  validateSearch: (search) => optionalText('organisation', search),
  component: lazyRouteComponent(() => import('../pages/actors/new-person-page.tsx'), 'NewPersonPage'),
});

const personRoute = createRoute({
  getParentRoute: () => networkRoute,
  path: '/acteurs/personnes/$personId',
  component: lazyRouteComponent(() => import('../pages/actors/person-page.tsx'), 'PersonPage'),
});

const importRoute = createRoute({
  getParentRoute: () => networkRoute,
  path: '/acteurs/importer',
  validateSearch: (search) => optionalText('quoi', search),
  component: lazyRouteComponent(() => import('../pages/imports/start-import-page.tsx'), 'StartImportPage'),
});

const importBatchRoute = createRoute({
  getParentRoute: () => networkRoute,
  path: '/acteurs/importer/$batchId',
  validateSearch: (search) => optionalText('etat', search),
  component: lazyRouteComponent(() => import('../pages/imports/import-page.tsx'), 'ImportPage'),
});

const toolsRoute = createRoute({
  getParentRoute: () => networkRoute,
  path: '/outils',
  validateSearch: (search) => ({
    ...optionalText('texte', search),
    ...optionalText('theme', search),
    ...optionalText('instance', search),
    ...optionalText('acces', search),
  }),
  component: lazyRouteComponent(() => import('../pages/tools/tool-list-page.tsx'), 'ToolListPage'),
});

const newToolRoute = createRoute({
  getParentRoute: () => networkRoute,
  path: '/outils/nouveau',
  validateSearch: (search) => optionalText('instance', search),
  component: lazyRouteComponent(() => import('../pages/tools/new-tool-page.tsx'), 'NewToolPage'),
});

const toolRoute = createRoute({
  getParentRoute: () => networkRoute,
  path: '/outils/$toolId',
  component: lazyRouteComponent(() => import('../pages/tools/tool-page.tsx'), 'ToolPage'),
});

const routeTree = rootRoute.addChildren([
  bareRoute.addChildren([
    startRoute,
    networksRoute,
    signInRoute,
    linkRoute,
    invitationRoute,
    accountRoute,
    calendarRoute,
    newNetworkRoute,
  ]),
  networkRoute.addChildren([
    homeRoute,
    settingsRoute,
    bodiesRoute,
    newBodyRoute,
    bodyRoute,
    bodyRulesRoute,
    newDatePollRoute,
    datePollRoute,
    meetingsRoute,
    newMeetingRoute,
    meetingRoute,
    editMeetingRoute,
    nextMeetingRoute,
    bodyAgendaRoute,
    conveneRoute,
    actorsRoute,
    newOrganisationRoute,
    organisationRoute,
    newPersonRoute,
    personRoute,
    importRoute,
    importBatchRoute,
    toolsRoute,
    newToolRoute,
    toolRoute,
  ]),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultPendingComponent: () => <LoadingRows />,
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundState,
  // Values are words for people who read the address: no JSON quotes around a number or a date.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => textOf(search),
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
