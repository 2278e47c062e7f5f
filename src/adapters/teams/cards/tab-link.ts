/** Opens the tab's page Today at one year group, in any Teams client (microsoft.md 8). */
export function todayLink(teamsAppId: string, yearGroup: number): string {
  const context = encodeURIComponent(JSON.stringify({ subEntityId: `today/${yearGroup}` }));
  return `https://teams.microsoft.com/l/entity/${encodeURIComponent(teamsAppId)}/today?context=${context}`;
}
