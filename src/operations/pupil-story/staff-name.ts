import type { School } from '../../domain/school.ts';

export function staffName({ staff }: Pick<School, 'staff'>, personId: string): string {
  return staff.find((person) => person.personId === personId)?.name ?? 'somebody who has left';
}
