import path from 'node:path';
import { PgBoss } from 'pg-boss';
import { createDatabase } from './adapters/db/create-database.ts';
import { openDatabaseClock } from './adapters/db/database-clock.ts';
import { openDatabase } from './adapters/db/open-database.ts';
import { createCardReader } from './adapters/graph/card-reader.ts';
import { provisionsWorkbook } from './adapters/documents/provisions-workbook.ts';
import { createRegisterPlanner } from './adapters/mis/csv/create-register-planner.ts';
import { createBot, type Bot } from './adapters/teams/create-bot.ts';
import { botSettings, databasePlace } from './config-parts.ts';
import type { Config } from './config.ts';
import type { School } from './domain/school.ts';
import { createQueues } from './jobs/start-queues.ts';
import { allowRequest } from './operations/allow-request.ts';
import { decideAbsentLists } from './operations/decide-absent-lists.ts';
import { followChannels } from './operations/follow-channels.ts';
import { installBot } from './operations/install-bot.ts';
import { wireCases } from './wire-cases.ts';
import { keepCases } from './operations/keep-cases.ts';
import { keepMoment } from './operations/keep-moment.ts';
import { openCases } from './operations/open-cases.ts';
import { openContactForm } from './operations/open-contact-form.ts';
import type { Clock, Log } from './operations/ports.ts';
import { followLists } from './operations/follow-lists.ts';
import { readInsights } from './operations/insights/read-insights.ts';
import { readNationalFigures } from './national-figures-file.ts';
import { readAbsentLists } from './operations/read-absent-lists.ts';
import { readList } from './operations/read-lists.ts';
import { readPupilStory } from './operations/pupil-story/read-pupil-story.ts';
import { wireRegister } from './wire-register.ts';
import { readListRepairs } from './operations/list-repairs/read-list-repairs.ts';
import { repairList } from './operations/list-repairs/repair-list.ts';
import { exportProvisions } from './operations/provisions/export-provisions.ts';
import { readProvisions } from './operations/provisions/read-provisions.ts';
import { recordProvision } from './operations/provisions/record-provision.ts';
import { readUnsent } from './operations/read-unsent.ts';
import { recordContact } from './operations/record-contact.ts';
import { resumeUnfinished } from './operations/resume-unfinished.ts';
import { saveNarrative } from './operations/save-narrative.ts';
import { sendAgain } from './operations/send-again.ts';
import { sendDelivery } from './operations/send-delivery.ts';
import { sendListWrite } from './operations/send-list-write.ts';
import { takeInRegisterFile } from './operations/take-in-register-file.ts';
import { watchDay } from './operations/watch-day.ts';
import { createSchoolsInForce } from './schools-in-force.ts';
import { createStaffDirectory } from './staff-directory.ts';
import { wireAccessRecords } from './wire-access-records.ts';
import { wireActions } from './wire-actions.ts';
import { wireBot } from './wire-bot.ts';
import { wireBriefings } from './wire-briefings.ts';
import { wireKeeping } from './wire-keeping.ts';
import { wireListsRun } from './wire-lists-run.ts';
import { wireSettings } from './wire-settings.ts';
import { wireLadder } from './wire-ladder.ts';
import { wireMeetings } from './wire-meetings.ts';
import { wireMicrosoft } from './wire-microsoft.ts';

export interface WireNeeds {
  readonly config: Config;
  readonly schools: readonly School[];
  readonly clock: Clock;
  readonly log: Log;
}

/** A person at the screen waits no longer than this for SharePoint. */
const PATIENCE_MS = 3_000;

const SETS_CLOCK_RIGHT_MS = 15_000;

/** A list later than this says so on its card. */
const LATE_AFTER_MINUTES = 10;

export type Wired = Awaited<ReturnType<typeof wire>>;

/** Builds every part and joins them; starts nothing. Whoever opens something here puts its undoing on `closers`. */
export async function wire({ config, schools: fromFiles, clock, log }: WireNeeds) {
  const closers: (() => Promise<void>)[] = [];
  const opened = await openDatabase(databasePlace(config));
  closers.push(() => opened.close());
  const databaseClock = await openDatabaseClock(opened.db, () => performance.now());
  const setsRight = setInterval(() => {
    databaseClock
      .setRight()
      .catch((error: unknown) => log.warn({ err: error }, 'The database’s time could not be read'));
  }, SETS_CLOCK_RIGHT_MS);
  closers.push(() => {
    clearInterval(setsRight);
    return Promise.resolve();
  });
  const machineClock = databaseClock.clock;
  const boss = new PgBoss({ ...opened.queueOptions, schedule: false, useListenNotify: true });
  boss.on('error', (error) => log.warn({ err: error }, 'The queue met a fault and goes on'));
  await boss.start();
  closers.push(() => boss.stop({ graceful: true, timeout: 20_000 }));
  await createQueues(boss);
  const database = createDatabase(opened.db, boss);
  const inForce = createSchoolsInForce(fromFiles, database.records.settings, log);
  await inForce.follow();
  const { schools } = inForce;

  const allows = allowRequest({ database, machineClock, log });
  // Answered from the chat and from the tab alike.
  const ladder = wireLadder({ database, clock });
  const staff = createStaffDirectory(schools);
  const { entra, graph, sharePoint } = wireMicrosoft(config, schools, log);
  const bot: Bot = createBot({
    settings: botSettings(config),
    tokens: entra.msal,
    allowRequest: allows,
    log,
    handlers: wireBot({
      database,
      clock,
      schools,
      staff,
      // The bot's own directory, which exists only once the bot does.
      installBot: (installation) =>
        installBot({ database, clock, schools, log, directory: bot.directory })(installation),
      followChannels: (school, installation) =>
        followChannels({ database, clock, directory: bot.directory })(school, installation),
      openContactForm: openContactForm({ database }),
      ...wireActions({ database, clock }),
      recordContact: recordContact({ database, clock }),
      ...ladder,
    }),
  });
  const reader = createCardReader(graph, config.TEAMS_APP_ID);
  const listsOf = (schoolId: string) => sharePoint(schoolId).lists;
  const sendWrite = sendListWrite({ database, clock, machineClock, listsOf });
  const readListOf = readList({ database, clock, changesOf: (schoolId) => sharePoint(schoolId).changes });
  return {
    config,
    schools,
    staff,
    clock,
    log,
    database,
    databaseKind: opened.kind,
    boss,
    bot,
    sharePoint,
    tabFolder: path.join(import.meta.dirname, '..', 'dist', 'tab'),
    operations: {
      allowRequest: allows,
      ...wireKeeping({ database, clock, log, listsOf }),
      decideAbsentLists: decideAbsentLists({ database, clock, lateAfterMinutes: LATE_AFTER_MINUTES }),
      ...ladder,
      ...wireMeetings({ database, clock }),
      readInsights: readInsights({ database, clock, national: readNationalFigures(config.NATIONAL_FIGURES) }),
      keepCases: keepCases({
        database,
        clock,
        readList: readListOf,
        openCases: openCases({ database, clock, listsOf }),
      }),
      keepMoment: keepMoment({ database, clock }),
      readAbsentLists: readAbsentLists({ database, clock }),
      followLists: followLists({ schools, log, readList: readListOf }),
      ...wireActions({ database, clock }),
      readList: readListOf,
      readPupilStory: readPupilStory({ database, clock }),
      ...wireRegister({ database, clock }),
      readListRepairs: readListRepairs({ database, clock }),
      repairList: repairList({ database, clock }),
      ...wireCases({ database, clock, schools, log, listsOf, sendListWrite: sendWrite, patienceMs: PATIENCE_MS }),
      ...wireAccessRecords({ database, clock }),
      readUnsent: readUnsent({ database, clock }),
      sendAgain: sendAgain({ database, clock }),
      resumeUnfinished: resumeUnfinished({ database, machineClock }),
      saveNarrative: saveNarrative({ database, clock, sendListWrite: sendWrite, patienceMs: PATIENCE_MS }),
      sendDelivery: sendDelivery({
        database,
        clock,
        machineClock,
        wait: (durationMs) => new Promise((resolve) => setTimeout(resolve, durationMs)),
        poster: bot.poster,
        reader,
        school: staff.school,
      }),
      ...wireBriefings({ database, clock }),
      sendListWrite: sendWrite,
      readProvisions: readProvisions({ database, clock }),
      recordProvision: recordProvision({ database, clock }),
      exportProvisions: exportProvisions({ database, clock, write: provisionsWorkbook }),
      ...wireListsRun({ config, log, database, clock, machineClock }),
      ...wireSettings({ database, clock, settings: inForce }),
      watchDay: watchDay({ database, clock }),
      takeInRegisterFile: takeInRegisterFile({ database, clock, planRegisterFile: createRegisterPlanner() }),
    },
    close: async () => {
      for (const close of closers.reverse()) await close();
    },
  };
}
