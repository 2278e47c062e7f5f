/** The people and channels of the shell's fake school. */
export const OFFICER = person('officer', 'Ines Okafor', 'Attendance officer');
export const PEOPLE = [
  OFFICER,
  person('tutor', 'Jonas Lindqvist', 'Tutor, 9B'),
  person('head', 'Mabel Adeyemi', 'Head teacher'),
];
export const BOT = { id: '28:bot', name: 'Every Session' };
export const CHANNELS = ['General', 'Year 7', 'Year 8', 'Year 9', 'Year 10', 'Year 11'].map((name) => ({
  id: `19:${name.toLowerCase().replace(' ', '-')}@thread.tacv2`,
  name,
}));
export const YEAR_7 = '19:year-7@thread.tacv2';
export const YEAR_8 = '19:year-8@thread.tacv2';
export const YEAR_9 = '19:year-9@thread.tacv2';

function person(id: string, name: string, jobTitle: string) {
  return { personId: id, name, jobTitle, userId: `29:${id}` };
}
