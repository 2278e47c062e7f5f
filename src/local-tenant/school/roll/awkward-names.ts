import type { PupilName } from './invent-name.ts';

/** Names that break careless programs: each is on roll in every year, in one year group or another. */
export const AWKWARD_NAMES: readonly PupilName[] = [
  { forename: 'Aoife-Mae', surname: "O'Shaughnessy" },
  { forename: 'Zoë', surname: 'Muñoz-Brontë' },
  // Sixty characters with the space between.
  { forename: 'Oluwaseunfunmilayo-Grace', surname: 'Featherstonehaugh-Cholmondeley-Ajay' },
  { forename: 'Dee*Dee', surname: '_Underhill_' },
  { forename: '[Max](Maximilian)', surname: 'Sørensen' },
  { forename: 'Bella 🦋', surname: 'Hartnoll' },
  { forename: 'مريم', surname: 'الحسيني' },
  { forename: '<at>Robin</at>', surname: 'Tagg' },
  { forename: '@lex', surname: 'Penhaligon' },
  { forename: 'J', surname: 'Ng' },
  { forename: 'Jean "JJ", jr', surname: 'St. Clair, Younger' },
  { forename: 'Siobhán & Co', surname: "D'Arcy <Quinn>" },
  { forename: 'Łukasz', surname: 'Wiśniewski-Żak' },
  { forename: 'Nguyễn Thị', surname: 'Ánh' },
  { forename: '`Bobby`', surname: 'Null' },
];
