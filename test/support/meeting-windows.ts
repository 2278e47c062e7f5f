import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { ShellOfMorning } from './shell-of-morning.ts';

/** Teams' window of a meeting as one person has it open: the stage that everybody sees, and the panel of their own. */
export interface MeetingSeat {
  readonly page: Page;
  readonly stage: FrameLocator;
  readonly side: FrameLocator;
  /** "Now: Jo Example, 9B (2 of 10)", on the stage. */
  readonly now: Locator;
  /** The same in the side panel. */
  readonly nowBeside: Locator;
  /** A button of the side panel. */
  readonly press: (name: string) => Promise<void>;
}

export async function openMeeting(shell: ShellOfMorning, role: string): Promise<MeetingSeat> {
  const { page } = await shell.open(role, 'meeting', 'meeting');
  page.setDefaultTimeout(20_000);
  const frame = (place: string) => page.frameLocator(`iframe[title="Every Session ${place}"]`);
  const [stage, side] = [frame('on the stage'), frame('in the side panel')];
  return {
    page,
    stage,
    side,
    now: nowOn(stage),
    nowBeside: nowOn(side),
    press: (name) => side.getByRole('button', { name, exact: true }).click(),
  };
}

function nowOn(frame: FrameLocator): Locator {
  return frame.getByRole('status').filter({ hasText: /^Now: / });
}

export interface Decision {
  readonly title: string;
  readonly ownerId: string;
  readonly dueInSchoolDays: number;
}

/** Fills the form for a decision in a person's side panel, and leaves it to be sent. */
export async function writeDecision({ side }: MeetingSeat, { title, ownerId, dueInSchoolDays }: Decision) {
  const form = side.getByRole('form', { name: 'A decision' });
  await form.getByRole('textbox', { name: 'What is to be done' }).fill(title);
  await form.getByRole('combobox', { name: 'Who does it' }).selectOption(ownerId);
  await form.getByRole('combobox', { name: 'By when' }).selectOption(String(dueInSchoolDays));
}

/** Sends it, and waits until the app has it. */
export async function sendDecision({ side, press }: MeetingSeat, { title }: Decision) {
  await press('Record the decision');
  await side.getByRole('button', { name: `Take back: ${title}`, exact: true }).waitFor();
}
