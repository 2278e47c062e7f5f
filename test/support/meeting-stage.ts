import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { keepOnThisComputer } from '../../scripts/keep-on-this-computer.ts';
import { attendanceCode } from '../../src/domain/attendance-codes.ts';
import { emptyYearOfMarks, withMark } from '../../src/domain/marks.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Pupil } from '../../src/domain/pupil.ts';
import { buildPages } from './build-pages.ts';
import { launchChromium } from './find-chromium.ts';
import type { LoopbackServer } from './listen-on-loopback.ts';
import { CHAMPION, LEADER, meetingSchool, TUTOR } from './meeting-school.ts';
import { at } from './school-in-records.ts';
import { startMeetingServer, type MeetingServer } from './start-meeting-server.ts';
import { startTeamsHost } from './teams-host-page.ts';
import { testDatabase } from './test-database.ts';

export interface MeetingPlayer {
  readonly page: Page;
  readonly tab: FrameLocator;
}

interface OpenOptions {
  readonly place?: string;
  readonly theme?: string;
  /** "sidePanel" or "meetingStage": where Teams shows the tab. */
  readonly frame?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
}

const SURNAMES = ['Ashby', 'Birch', 'Cole', 'Dunn', 'Eden', 'Frost', 'Gale', 'Hart'];
const DAYS = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-23'];

/** The built tab in Chromium, and behind it the real routes and operations on a real database: ten pupils miss much. */
export function meetingStage() {
  const opened = testDatabase('embedded');
  let browser: Browser;
  let host: LoopbackServer;
  let server: MeetingServer;
  let known: Awaited<ReturnType<typeof meetingSchool>>;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    buildPages('tab');
    [browser, host] = await Promise.all([launchChromium(), startTeamsHost()]);
  }, 120_000);
  beforeEach(async () => {
    known = await meetingSchool(opened.database);
    await addPupils();
    server = await start();
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
    await server.stop();
  });
  afterAll(async () => {
    await Promise.all([browser.close(), host.stop()]);
  });

  const start = (port?: number) =>
    startMeetingServer({ ...known.needs, school: known.school, people: [CHAMPION, LEADER, TUTOR] }, port);

  async function addPupils() {
    const { schoolId } = known.school;
    const pupils = SURNAMES.map((surname, place): Pupil => ({
      ...{ pupilId: `${schoolId}-more-${place}`, upn: null, misId: `9${place}`, surname, forename: 'Sam' },
      ...{ yearGroup: 9, form: '9A', admittedOn: '2024-09-02', leftOn: null },
    }));
    const code = attendanceCode('O')?.code ?? null;
    const marks = DAYS.flatMap((on) => (['AM', 'PM'] as const).map((session) => ({ on, session }))).reduce(
      (year, session) => withMark(year, session, code),
      emptyYearOfMarks(),
    );
    const { records } = opened.database;
    await records.pupils.save(schoolId, pupils, at('08:00'));
    await records.marks.save(pupils.map(({ pupilId }) => ({ pupilId, schoolYear: 2026, marks })));
  }

  return {
    known: () => known,
    opened,
    /** The replica that everybody is on stops, and comes back at its address. */
    restart: async (between: () => Promise<void>) => {
      const port = Number(new URL(server.url).port);
      await server.stop();
      await between();
      server = await start(port);
    },
    open: async (
      by: Person,
      { place = 'meeting', theme, frame, viewport }: OpenOptions = {},
    ): Promise<MeetingPlayer> => {
      const context = await browser.newContext({
        viewport: viewport ?? { width: 1280, height: 800 },
        ...{ locale: 'en-GB', timezoneId: 'Asia/Tokyo', acceptDownloads: true },
      });
      contexts.push(context);
      await keepOnThisComputer(context);
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      const query = { tab: `${server.url}/tab/`, person: by.personId, subPageId: place };
      const more = { ...(theme === undefined ? {} : { theme }), ...(frame === undefined ? {} : { frame }) };
      await page.goto(`${host.url}/?${new URLSearchParams({ ...query, ...more }).toString()}`);
      return { page, tab: page.frameLocator('iframe') };
    },
  };
}
