import { watchInbox } from './adapters/mis/inbox/watch-inbox.ts';
import { registerReportText } from './domain/register-files/register-report-text.ts';
import { routesOf } from './app-routes.ts';
import { createServer } from './http/create-server.ts';
import { createSignIn } from './http/sign-in.ts';
import { runTimetable } from './jobs/run-timetable.ts';
import { startQueues } from './jobs/start-queues.ts';
import { SCHOOL_MOMENTS, type Rhythm } from './jobs/timetable.ts';
import { momentsOf } from './jobs/watch-clock.ts';
import { noteRefusal } from './operations/access-records/note-refusal.ts';
import { queueDueBriefings } from './operations/briefings/queue-due-briefings.ts';
import { checkHealth } from './operations/check-health.ts';
import { latestSession } from './operations/school-time.ts';
import type { Wired } from './wire.ts';
import { wireJobs } from './wire-jobs.ts';

export interface RunningApp {
  readonly port: number;
  /** Looks at the school's clock, because somebody moved it. */
  look(): void;
  stop(): Promise<void>;
}

/** How long Teams may take to show in a channel what it took before the app stopped. */
const LOOK_AGAIN_MS = 3_000;

/** Starts what was wired: queues, timetable, register folders and, last, the door. */
export async function startApp(app: Wired): Promise<RunningApp> {
  const { database, schools, clock, log, operations } = app;
  const { deliveries, listWrites, jobs } = database.records;
  if (app.databaseKind === 'embedded') {
    // No other process can be at this database, so whoever held a lease is gone.
    const lookAgainAt = new Date(Date.now() + LOOK_AGAIN_MS);
    await deliveries.endLeases(lookAgainAt);
    for (const deliveryId of await deliveries.unfinished(lookAgainAt)) {
      await jobs.enqueue('send-delivery', { deliveryId }, { afterMs: LOOK_AGAIN_MS + 1_000 });
    }
    await listWrites.endLeases();
  }
  await startQueues(app.boss, wireJobs({ ...app, ...operations }), log);
  const server = createServer({
    routes: routesOf(app),
    signIn: createSignIn({
      clientId: app.config.CLIENT_ID,
      tenantId: app.config.TENANT_ID,
      loginUrl: app.config.LOGIN_URL,
    }),
    findPerson: (personId) => app.staff.find(personId),
    allowRequest: operations.allowRequest,
    noteRefusal: noteRefusal({ database, clock }),
    receiveActivity: (turn) => app.bot.receive(turn),
    health: async () => {
      const health = await checkHealth({ database, schools });
      return { status: health.status === 'up' ? 200 : 503, body: health };
    },
    tab: { folder: app.tabFolder, frameAncestors: app.config.FRAME_ANCESTORS },
    log,
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(app.config.PORT, () => resolve(server.address().port));
  });
  const inboxes = watchInboxes(app);
  // Registers that lie there are read before any list is decided: a list made without them would be wrong at once.
  const timetable = Promise.all(inboxes.map(({ caughtUp }) => caughtUp)).then(() =>
    runTimetable({
      schools,
      clock,
      log,
      onMoment: ({ moment, school: { schoolId }, on }) =>
        jobs.enqueue('keep-moment', { schoolId, on, name: moment.name }),
      onRhythm: (does) => RHYTHM_WORKS[does](app),
    }),
  );
  return {
    port,
    look: () => void timetable.then((running) => running.look()),
    stop: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.server.closeAllConnections();
      });
      for (const inbox of inboxes) await inbox.stop();
      await (await timetable).stop();
      await app.close();
    },
  };
}

const HOW_TO_CONFIRM = 'run "every-session import --confirm" with this file';

function watchInboxes({ schools, staff, operations, log }: Wired) {
  const watched = schools.flatMap((school) =>
    school.inboxFolder === null ? [] : [{ ...school, folder: school.inboxFolder }],
  );
  return watched.map(({ folder, schoolId }) =>
    watchInbox({
      folder,
      log,
      take: async ({ name, bytes }) => {
        const school = staff.school(schoolId);
        const given = { name, bytes, givenBy: 'inbox folder', isFresh: true, confirmed: false };
        const { verdict, report } = await operations.takeInRegisterFile(school, given);
        return { verdict, summary: registerReportText(report, HOW_TO_CONFIRM) };
      },
    }),
  );
}

/** Lists are decided again too, in case the moment for one came while the database was away. */
async function resume({ operations, schools, clock, database }: Wired): Promise<void> {
  await operations.resumeUnfinished();
  await queueDueBriefings({ database, clock });
  for (const school of schools) {
    const session = latestSession(school, clock());
    if (session === null) continue;
    await database.records.jobs.enqueue('decide-absent-lists', { schoolId: school.schoolId, ...session });
  }
}

async function watch({ schools, operations }: Wired): Promise<void> {
  for (const school of schools) {
    await operations.watchDay(school, (on) =>
      momentsOf(SCHOOL_MOMENTS, school, on).map(({ moment: { name }, dueAt }) => ({ name, dueAt })),
    );
  }
}

const RHYTHM_WORKS: { readonly [Does in Rhythm['does']]: (app: Wired) => Promise<unknown> } = {
  'read-lists': ({ operations }) => operations.followLists(),
  'mirror-actions': ({ operations }) => operations.mirrorEverySchool(),
  'follow-settings': ({ operations }) => operations.followSettings(),
  'resume-unfinished': resume,
  watch,
};
