/** Cards of the kinds that a bot may send, for the shell's tests. */
export function absentListCard(note: string) {
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    msteams: { width: 'Full', entities: [mention] },
    body: [
      { type: 'TextBlock', text: 'Year 9 absent list', style: 'heading', size: 'large', weight: 'bolder', wrap: true },
      { type: 'TextBlock', text: `Monday 23 November, morning. ${note}`, isSubtle: true, spacing: 'none', wrap: true },
      {
        type: 'ColumnSet',
        columns: [count('14', 'not in'), count('5', 'contacted'), count('2', 'registers missing')],
      },
      {
        type: 'Container',
        style: 'warning',
        items: [{ type: 'TextBlock', text: 'Registers still missing: **9C**, **9F**', color: 'warning', wrap: true }],
      },
      { type: 'TextBlock', text: 'Tutor group 9A', weight: 'bolder', separator: true, wrap: true },
      {
        type: 'TextBlock',
        text: '- Marchetti, \\*Bea\\*\n- Wren, <at>Sam</at>\n- Ravenscroft, Ola _contacted_',
        wrap: true,
      },
      { type: 'TextBlock', text: 'For <at>Ines Okafor</at>: [the whole list](https://example.com/list)', wrap: true },
    ],
    actions: [
      {
        type: 'Action.Submit',
        title: 'Record a contact',
        data: { msteams: { type: 'task/fetch' }, card: 'contact', yearGroup: 9 },
      },
      { type: 'Action.Execute', title: 'Mine only', verb: 'mine', id: 'mine', data: { yearGroup: 9 } },
      { type: 'Action.Submit', title: 'Seen', data: { seen: true } },
      { type: 'Action.OpenUrl', title: 'Open in the tab', url: tabLink('absent-list/9') },
      { type: 'Action.Execute', title: 'Five', verb: 'five' },
      { type: 'Action.Execute', title: 'Six', verb: 'six' },
      { type: 'Action.Execute', title: 'Seven', verb: 'seven' },
    ],
  };
}

const mention = {
  type: 'mention',
  text: '<at>Ines Okafor</at>',
  mentioned: { id: '29:officer', name: 'Ines Okafor' },
};

function count(number: string, label: string) {
  return {
    type: 'Column',
    width: 'auto',
    items: [
      { type: 'TextBlock', text: number, size: 'extraLarge', weight: 'bolder', color: 'accent' },
      { type: 'TextBlock', text: label, isSubtle: true, spacing: 'none' },
    ],
  };
}

function tabLink(subEntityId: string) {
  const context = encodeURIComponent(JSON.stringify({ subEntityId }));
  return `https://teams.microsoft.com/l/entity/11111111-1111-4111-8111-111111111111/register?context=${context}`;
}

/** A card with a view of its own for one person. */
export function refreshingCard(userId: string) {
  return {
    ...textCard('For everyone'),
    refresh: { userIds: [userId], action: { type: 'Action.Execute', verb: 'refresh', data: { of: 'summary' } } },
  };
}

export function textCard(text: string) {
  return { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text, wrap: true }] };
}

export function contactCard() {
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      {
        type: 'Input.ChoiceSet',
        id: 'pupil',
        label: 'Pupil',
        isRequired: true,
        errorMessage: 'Choose the pupil.',
        choices: [
          { title: 'Marchetti, Bea (9A)', value: 'p1' },
          { title: 'Wren, Sam (9A)', value: 'p2' },
        ],
      },
      {
        type: 'Input.ChoiceSet',
        id: 'how',
        label: 'How',
        style: 'expanded',
        value: 'call',
        choices: [
          { title: 'Call', value: 'call' },
          { title: 'Text', value: 'text' },
        ],
      },
      {
        type: 'Input.Text',
        id: 'outcome',
        label: 'Outcome',
        isMultiline: true,
        isRequired: true,
        errorMessage: 'Say what was agreed.',
      },
      { type: 'Input.Date', id: 'expected', label: 'Expected back' },
    ],
    actions: [{ type: 'Action.Submit', title: 'Save', data: { save: 'contact' } }],
  };
}
