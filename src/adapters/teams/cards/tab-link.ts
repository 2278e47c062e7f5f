/** Opens the tab's page Today at one year group, in any Teams client (microsoft.md 8). */
export function todayLink(teamsAppId: string, yearGroup: number): string {
  return tabLink(teamsAppId, `today/${yearGroup}`);
}

/** Opens the tab at a place, as its own address names it: "register", "pupil/p1", "today/9", "actions". */
export function tabLink(teamsAppId: string, place: string): string {
  const context = encodeURIComponent(JSON.stringify({ subEntityId: place }));
  const [first] = place.split('/');
  const page = first === 'today' || first === 'actions' ? first : 'register';
  return `https://teams.microsoft.com/l/entity/${encodeURIComponent(teamsAppId)}/${page}?context=${context}`;
}
