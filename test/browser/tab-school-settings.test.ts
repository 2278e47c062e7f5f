import { expect, test } from '@jest/globals';
import { axeFaults } from '../support/axe-faults.ts';
import { describeWithBrowser } from '../support/chromium.ts';
import { tabStage } from '../support/tab-stage.ts';

describeWithBrowser('the settings of the school, in the tab', () => {
  const stage = tabStage();
  const open = async (theme = 'default', viewport = { width: 1280, height: 1000 }) => {
    const opened = await stage.open({ host: { subPageId: 'settings', theme }, viewport });
    await opened.tab.getByRole('heading', { name: 'Settings', exact: true }).waitFor();
    return opened;
  };

  test('an edge of a band is moved by keyboard alone: seen first, put in force, undone', async () => {
    const { page, tab } = await open();
    const bands = tab.getByRole('region', { name: 'Bands of attendance' });
    await bands.getByText('As the school’s settings file has it.').waitFor();
    await bands.getByRole('button', { name: 'Change Bands of attendance' }).focus();
    await page.keyboard.press('Enter');
    const edge = bands.getByLabel('Begins at, in per cent').first();
    await edge.focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('99.25');
    await page.keyboard.press('Enter');
    await bands.getByRole('heading', { name: 'Nothing is changed yet' }).waitFor();
    await bands.getByRole('cell', { name: 'From 99.25%' }).waitFor();
    await bands.getByText('No pupil changes band.').waitFor();
    expect(stage.api().state.settings.page.history).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await tab.getByText(/“Bands of attendance” is in force as changed/).waitFor();
    await bands.getByText('Changed here by Ada Example, 08:46.').waitFor();
    expect(stage.api().state.settings.school.strategy.bands[0]?.from.percent).toBe(99.25);
    await tab.getByRole('button', { name: 'Undo' }).click();
    await bands.getByText('From 99.25%').waitFor({ state: 'detached' });
    expect(stage.api().state.settings.page.history).toHaveLength(2);
  });

  test('a time outside the hours is refused beside the form, with what is allowed, and nothing typed is lost', async () => {
    const { tab } = await open();
    await tab.getByRole('tab', { name: 'Messages' }).click();
    await tab.getByRole('button', { name: 'Change When the app speaks to people' }).click();
    const form = tab.getByRole('form', { name: 'Change When the app speaks to people' });
    await form.getByLabel('The day’s first messages').fill('06:10');
    await form.getByRole('button', { name: 'See what would change' }).click();
    await form.getByText(/morningAt: is 06:10, and nothing goes out before 07:30/).waitFor();
    expect(await form.getByLabel('The day’s first messages').inputValue()).toBe('06:10');
  });

  test('the greatest number of pupils on an agenda is refused beyond what is allowed, and put in force within it', async () => {
    const { tab } = await open();
    const agenda = tab.getByRole('region', { name: 'The agenda of a meeting' });
    await agenda.getByRole('button', { name: /^Change/ }).click();
    const most = agenda.getByLabel('Pupils on an agenda at most');
    await most.fill('60');
    await agenda.getByRole('button', { name: 'See what would change' }).click();
    await agenda.getByText(/60 pupils: 1 to 50 are allowed/).waitFor();
    await most.fill('12');
    await agenda.getByRole('button', { name: 'See what would change' }).click();
    await agenda.getByRole('button', { name: 'Put in force' }).click();
    await tab.getByText(/“The agenda of a meeting” is in force/).waitFor();
    expect(stage.api().state.settings.school.agendaCap).toBe(12);
  });

  test('somebody stands in for somebody, and a second change meanwhile is not written over', async () => {
    const { tab } = await open();
    await tab.getByRole('tab', { name: 'People' }).click();
    const cover = tab.getByRole('region', { name: 'Who stands in for whom' });
    await cover.getByRole('button', { name: /^Change/ }).click();
    await cover.getByRole('button', { name: 'Add' }).click();
    await cover.getByLabel('Away', { exact: true }).selectOption('Kit Example');
    await cover.getByLabel('Stands in', { exact: true }).selectOption('Ada Example');
    await cover.getByLabel('From', { exact: true }).fill('2026-11-24');
    await cover.getByLabel('To, that day included').fill('2026-11-25');
    await cover.getByRole('button', { name: 'See what would change' }).click();
    await cover.getByText('Ada Example stands in').waitFor();
    const { settings } = stage.api().state;
    settings.page = {
      ...settings.page,
      settings: settings.page.settings.map((shown) => ({ ...shown, follows: 'somebody else’s' })),
    };
    await cover.getByRole('button', { name: 'Put in force' }).click();
    await cover.getByText('Not changed. Somebody changed it meanwhile.').waitFor();
  });

  test('an earlier version is put back from the list of what was changed', async () => {
    const { tab } = await open();
    await tab.getByRole('tab', { name: 'Messages' }).click();
    const approval = tab.getByRole('region', { name: 'A second pair of eyes on briefings' });
    await approval.getByRole('button', { name: /^Change/ }).click();
    await approval.getByRole('checkbox').check();
    await approval.getByRole('button', { name: 'See what would change' }).click();
    await approval.getByRole('button', { name: 'Put in force' }).click();
    await tab.getByText(/is in force as changed/).waitFor();
    await tab.getByRole('tab', { name: 'What was changed' }).click();
    await tab.getByRole('table', { name: 'What Ada Example changed' }).waitFor();
    await tab.getByRole('button', { name: 'Undo…' }).click();
    await tab.getByRole('button', { name: 'Put in force' }).click();
    await tab.getByRole('heading', { name: 'A second pair of eyes on briefings – in force' }).waitFor();
    expect(stage.api().state.settings.school.briefingsNeedApproval).toBe(false);
  });

  test('a staff list comes from a file: the columns are chosen, the bad line is named, the rest goes in', async () => {
    const { tab } = await open();
    await tab.getByRole('tab', { name: 'People' }).click();
    const staff = tab.getByRole('region', { name: 'Staff, roles and scopes' });
    await staff.getByRole('button', { name: /^Change/ }).click();
    const text = 'Object id;Name;What they are\n31111111-2222-4333-8444-555555555555;Zoë New;Tutor\nnobody;X;Tutor\n';
    const buffer = Buffer.from(text, 'latin1');
    await staff.getByLabel('From a staff list').setInputFiles({ name: 'staff.csv', mimeType: 'text/csv', buffer });
    await staff.getByText('0 of 2 people can be taken.').waitFor();
    await staff.getByLabel('Roles', { exact: true }).selectOption('What they are');
    await staff.getByText('1 of 2 people can be taken.').waitFor();
    await staff.getByText(/Line 3: Object id is “nobody”\. Allowed: an object id of Entra ID/).waitFor();
    await staff.getByRole('button', { name: 'See what would change' }).click();
    await staff.getByRole('row', { name: 'Zoë New – tutor' }).waitFor();
    await staff.getByRole('button', { name: 'Put in force' }).click();
    await tab.getByText(/“Staff, roles and scopes” is in force/).waitFor();
    expect(stage.api().state.settings.school.staff.map(({ name }) => name)).toEqual([
      'Ada Example',
      'Kit Example',
      'Zoë New',
    ]);
  });

  test('a calendar comes from a file, beside that of the other year', async () => {
    const { tab } = await open();
    await tab.getByRole('tab', { name: 'Calendar' }).click();
    const calendar = tab.getByRole('region', { name: 'School calendar' });
    await calendar.getByRole('button', { name: /^Change/ }).click();
    const event = (title: string, from: string, until: string) =>
      `BEGIN:VEVENT\r\nUID:${title}\r\nDTSTART;VALUE=DATE:${from}\r\nDTEND;VALUE=DATE:${until}\r\nSUMMARY:${title}\r\nEND:VEVENT\r\n`;
    const events = event('Autumn term', '20270902', '20271218') + event('Sports day', '20271001', '20271002');
    const buffer = Buffer.from(`BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events}END:VCALENDAR\r\n`);
    const file = calendar.getByLabel('From a calendar file');
    await file.setInputFiles({ name: 'school.ics', mimeType: 'text/calendar', buffer });
    await calendar.getByText('school.ics gives 2027/28.').waitFor();
    await calendar.getByText(/Line 9: “Sports day”\. It is not known what that event is/).waitFor();
    await calendar.getByRole('button', { name: 'See what would change' }).click();
    await calendar.getByRole('button', { name: 'Put in force' }).click();
    await tab.getByText(/“School calendar” is in force/).waitFor();
    expect(stage.api().state.settings.school.calendars.map(({ schoolYear }) => schoolYear)).toEqual([2026, 2027]);
  });

  test('a channel gets its year group', async () => {
    const { tab } = await open();
    await tab.getByRole('tab', { name: 'Channels and lists' }).click();
    await tab.getByText('Without a channel, and so without a list there: Year 9.').waitFor();
    await tab.getByLabel('The quiet ones').selectOption('Year 9');
    await tab.getByText('It is Year 9’s channel from now on.').waitFor();
    expect(stage.api().state.settings.mapped).toEqual([{ channelId: 'c-x', yearGroup: 9 }]);
  });

  test('the lists are made from here: the code, what would be done, the word to go on, what was done', async () => {
    const { page, tab } = await open();
    await tab.getByRole('tab', { name: 'Channels and lists' }).click();
    const lists = tab.getByRole('region', { name: 'Lists in SharePoint' });
    await lists.getByRole('button', { name: /^See what would be done/ }).focus();
    await page.keyboard.press('Enter');
    await lists.getByText(/enter the code QX7/).waitFor();
    expect(await lists.getByRole('link').getAttribute('href')).toBe('https://login.example.test/device');
    const { settings } = stage.api().state;
    if (settings.run !== null) {
      settings.run = { ...settings.run, state: 'looking', words: '', signedInAs: 'Ada Example' };
    }
    await lists.getByText('Contacts: make the list').waitFor();
    await lists.getByText(/Nothing is changed yet/).waitFor();
    await lists.getByRole('button', { name: 'Do it' }).click();
    await lists.getByText(/^Done\. Started by Ada Example/).waitFor();
    await lists.getByRole('button', { name: /^See what would be done/ }).click();
    await lists.getByRole('button', { name: 'Cancel' }).click();
    await lists.getByText(/^Cancelled\. Nothing was changed/).waitFor();
  });

  test('whoever may only look has no way to change anything', async () => {
    const { settings } = stage.api().state;
    settings.page = {
      ...settings.page,
      settings: settings.page.settings.map((shown) => ({ ...shown, mayChange: false })),
      mayMapChannels: false,
    };
    const { tab } = await open();
    await tab.getByRole('region', { name: 'Bands of attendance' }).waitFor();
    expect(await tab.getByRole('button', { name: /^Change/ }).count()).toBe(0);
    await tab.getByRole('tab', { name: 'Channels and lists' }).click();
    expect(await tab.getByLabel('The quiet ones').isDisabled()).toBe(true);
  });

  test.each(['default', 'dark', 'contrast'])('has no fault that axe can find in the theme %s', async (theme) => {
    const { page, tab } = await open(theme, { width: 320, height: 1400 });
    await tab.getByRole('button', { name: 'Change Bands of attendance' }).click();
    expect(await axeFaults(page)).toEqual([]);
    await tab.getByRole('button', { name: 'See what would change' }).click();
    await tab.getByRole('heading', { name: 'Nothing is changed yet' }).waitFor();
    for (const name of ['Messages', 'Calendar', 'People', 'Channels and lists', 'What was changed']) {
      await tab.getByRole('tab', { name, exact: true }).click();
      expect(await axeFaults(page)).toEqual([]);
    }
  });
});
