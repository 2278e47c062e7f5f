import type { ListDefinition, ListView } from './list-definition.ts';

/** SharePoint keeps this many of a row's versions where nobody says otherwise. */
const VERSIONS_KEPT = 500;

/**
 * Commands of the CLI for Microsoft 365 for what Graph v1.0 has no request for: the versions that a list keeps, and its
 * views. For a shell that takes text in single quotes, such as bash or PowerShell.
 */
export function viewCommands(siteUrl: string, { displayName, views }: ListDefinition): string[] {
  const list = quoted(displayName);
  const site = quoted(siteUrl);
  return [
    `m365 spo list set --webUrl ${site} --title ${list} --enableVersioning true --majorVersionLimit ${VERSIONS_KEPT}`,
    ...views.map((view, index) => {
      const { title, columns } = view;
      const fields = columns.map((name) => (name === 'Title' ? 'LinkTitle' : name)).join(',');
      const isDefault = index === 0 ? ' --default' : '';
      return (
        `m365 spo list view add --webUrl ${site} --listTitle ${list} --title ${quoted(title)}` +
        ` --fields ${quoted(fields)} --viewQuery ${quoted(queryOf(view))}${isDefault}`
      );
    }),
  ];
}

/** CAML, as SharePoint keeps a view's query. */
function queryOf({ sortBy, descending, only }: ListView): string {
  const where =
    only === undefined
      ? ''
      : `<Where><Eq><FieldRef Name="${only.column}"/><Value Type="Choice">${escaped(only.is)}</Value></Eq></Where>`;
  const order = descending ? ' Ascending="FALSE"' : '';
  return `${where}<OrderBy><FieldRef Name="${sortBy}"${order}/></OrderBy>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Two single quotes stand for one in PowerShell alone, so that an address with one is refused by the settings first. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", '’')}'`;
}
