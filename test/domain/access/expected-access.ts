import type { Verb } from '../../../src/domain/authorise.ts';
import type { Role } from '../../../src/domain/person.ts';

/** The order of the letters below. */
const COLUMNS: readonly Role[] = [
  'attendance-champion',
  'attendance-officer',
  'head-of-year',
  'tutor',
  'senior-leader',
  'safeguarding-lead',
  'senco',
  'governor',
  'administrator',
];

/**
 * Who may do what, written down a second time by hand, so that the rules are held to what was meant. A: the whole school,
 * Y: own year groups, F: own forms.  A new rule has a line here; a changed one is changed here too.
 */
export const EXPECTED_ACCESS: Readonly<Record<Verb, string>> = {
  //                          champion officer year tutor leader safeguarding senco governor administrator
  'insights.read': /*         */ 'A A Y F A A A A -',
  'insights.groups.read': /*  */ 'A A Y - A A A A -',
  'register.read': /*         */ 'A A Y F A A A - -',
  'marks.codes.read': /*      */ 'A A Y - A A A - -',
  'pupil.export': /*          */ '- - - - A A - - -',
  'register.export': /*       */ 'A A Y - A A - - -',
  'pupil-group.read': /*      */ 'A A Y - A A A - -',
  'narrative.read': /*        */ 'A A Y - A A A - -',
  'narrative.write': /*       */ 'A A Y - A A - - -',
  'case-note.read': /*        */ 'A - - - - A - - -',
  'case-note.write': /*       */ 'A - - - - A - - -',
  'legal.write': /*           */ 'A - - - A - - - -',
  'legal.read': /*            */ 'A - - - A - - - -',
  'list.repair': /*           */ 'A A - - A A - - -',
  'channel.read': /*          */ 'A A A A A A A - A',
  'absent-list.read': /*      */ 'A A Y F A A A - -',
  'absent-list.reasons.read': 'A A Y - A A A - -',
  'contact.record': /*        */ 'A A Y F A A A - -',
  'ladder.read': /*           */ 'A A Y - A A - - -',
  'ladder.reasons.read': /*   */ 'A - - - - A - - -',
  'ladder.decide': /*         */ '- - - - A A - - -',
  'ladder.message': /*        */ 'A A Y - A A - - -',
  'action.read': /*           */ 'A A Y F A A A - -',
  'action.issue': /*          */ 'A A Y - A A - - -',
  'action.act': /*            */ 'A A A A A A A - A',
  'meeting.read': /*          */ 'A A Y - A A - - -',
  'meeting.run': /*           */ 'A A Y - A A - - -',
  'meeting.minutes': /*       */ 'A A Y - A A - - -',
  'briefing.write': /*        */ 'A A Y - A A - - -',
  'briefing.approve': /*      */ 'A A - - A A - - -',
  'briefing.read': /*         */ 'A A A A A A A - A',
  'provisions.read': /*       */ 'A A A A A A A A A',
  'provisions.record': /*     */ 'A A A - A A - - -',
  'provisions.export': /*     */ 'A A - - A A - A -',
  'naming-consent.read': /*   */ 'A A Y F A A A - -',
  'naming-consent.record': /* */ 'A A Y - A A - - -',
  'delivery.send-again': /*   */ 'A A - - - - - - A',
  'channel.map': /*           */ 'A - - - - - - - A',
  'settings.read': /*         */ 'A - - - A - - - A',
  'settings.change': /*       */ 'A - - - - - - - A',
  'access-record.read': /*    */ '- - - - - A - - -',
  'access-record.export': /*  */ '- - - - - A - - -',
  'staff.look-as': /*         */ '- - - - - - - - A',
  'school.administer': /*     */ '- - - - - - - - A',
};

export function expectedReach(role: Role, verb: Verb): string {
  return EXPECTED_ACCESS[verb].split(' ')[COLUMNS.indexOf(role)] ?? '-';
}
