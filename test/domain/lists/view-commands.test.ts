import { describe, expect, test } from '@jest/globals';
import { KEY_COLUMN, LINE, type ListDefinition } from '../../../src/domain/lists/list-definition.ts';
import { viewCommands } from '../../../src/domain/lists/view-commands.ts';

const STATE = { name: 'State', displayName: 'State', type: { kind: 'choice', choices: ['R&D <new>'] } } as const;
const NOTES: ListDefinition = {
  list: 'contacts',
  displayName: 'The school’s ‘Notes’',
  description: '',
  pupilColumn: null,
  columns: [KEY_COLUMN, { ...STATE, indexed: true }, { name: 'Form', displayName: 'Form', type: LINE, indexed: true }],
  views: [
    { title: 'All', columns: ['Title', 'Form', 'State'], sortBy: 'Form' },
    {
      title: "Head's own",
      columns: ['Form'],
      sortBy: 'Key',
      descending: true,
      only: { column: 'State', is: 'R&D <new>' },
    },
  ],
};

describe('what Graph has no request for', () => {
  test('is asked of the CLI for Microsoft 365: versions first, then each view, the first as the default', () => {
    const onList = "--webUrl 'https://school.example/sites/a' --listTitle 'The school’s ‘Notes’'";
    expect(viewCommands('https://school.example/sites/a', NOTES)).toEqual([
      "m365 spo list set --webUrl 'https://school.example/sites/a' --title 'The school’s ‘Notes’'" +
        ' --enableVersioning true --majorVersionLimit 500',
      `m365 spo list view add ${onList} --title 'All' --fields 'LinkTitle,Form,State'` +
        ` --viewQuery '<OrderBy><FieldRef Name="Form"/></OrderBy>' --default`,
      `m365 spo list view add ${onList} --title 'Head’s own' --fields 'Form'` +
        ` --viewQuery '<Where><Eq><FieldRef Name="State"/><Value Type="Choice">R&amp;D &lt;new></Value></Eq></Where>` +
        `<OrderBy><FieldRef Name="Key" Ascending="FALSE"/></OrderBy>'`,
    ]);
  });

  test('ends no quotation early, whatever the words are', () => {
    const title = "x' --force 'y";
    const [first] = viewCommands('https://school.example/', { ...NOTES, displayName: title, views: [] });
    expect(first?.split("'")).toHaveLength(5);
  });
});
