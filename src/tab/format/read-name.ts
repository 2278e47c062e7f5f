/** "Forename Surname" from the register's "Surname, Forename"; a name without a comma stays as it is. */
export function readName(registerName: string): string {
  const comma = registerName.indexOf(', ');
  return comma === -1 ? registerName : `${registerName.slice(comma + 2)} ${registerName.slice(0, comma)}`;
}
