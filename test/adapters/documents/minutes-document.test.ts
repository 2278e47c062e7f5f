import { describe, expect, test } from '@jest/globals';
import { minutesDocument } from '../../../src/adapters/documents/minutes-document.ts';
import type { Minutes } from '../../../src/domain/meetings/minutes.ts';
import { unzip } from '../../support/unzip.ts';

const decision = {
  ...{ decisionId: 'd', itemId: 'i', title: 'Ring home & write <soon>', owners: ['Ada Tutor', 'Lee Leader'] },
  ...{ dueOn: '2026-11-25', decidedBy: 'Pat Champion', isUndone: false },
};
const MINUTES: Minutes = {
  ...{ title: 'Attendance meeting, Monday 23 November', schoolName: 'Example Academy', heldOn: '2026-11-23' },
  ...{ mode: 'slt', isClosed: true, present: ['Lee Leader', 'Pat Champion'], decisionCount: 1 },
  events: [{ what: 'Started', by: 'Pat Champion', on: '2026-11-23', time: '10:00', words: '' }],
  pupils: [
    {
      ...{ label: 'Zoë O’Kestrel, 9A', outcome: 'discussed', why: '12 of 120 sessions missed.' },
      ...{ reasons: ['The review was due on Friday 20 November.'], decisions: [decision] },
    },
    { label: 'Kit Moss, 9B', outcome: 'put-off', why: null, reasons: [], decisions: [] },
  ],
  ...{ carriedOver: ['Kit Moss, 9B'], improvers: ['Rowan Quill, 9B'] },
};

const bodyOf = async (over: Partial<Minutes> = {}) =>
  unzip(await minutesDocument({ ...MINUTES, ...over })).get('word/document.xml') ?? '';
const texts = (xml: string) => [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text);

describe('the minutes as a Word document', () => {
  test('have the parts that Word asks for, each well formed', async () => {
    const files = unzip(await minutesDocument(MINUTES));
    for (const name of ['[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'word/styles.xml']) {
      expect(faultOf(files.get(name) ?? '')).toBeNull();
    }
    expect(files.get('word/styles.xml')).toContain('en-GB');
    expect(files.get('docProps/core.xml')).toContain('Attendance meeting, Monday 23 November');
  });

  test('have headings that a screen reader finds', async () => {
    const xml = await bodyOf();
    const headings = [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*<w:pStyle w:val="(Title|Heading\d)"\/>.*?<\/w:p>/gs)];
    expect(headings.map(([paragraph, style]) => `${style ?? ''}: ${texts(paragraph).join('')}`)).toEqual([
      'Title: Attendance meeting, Monday 23 November',
      'Heading1: Decisions',
      'Heading1: Pupils',
      'Heading2: Zoë O’Kestrel, 9A',
      'Heading2: Kit Moss, 9B',
      'Heading1: Carried over to the next meeting',
      'Heading1: Better than the half term before',
    ]);
  });

  test('have a table of decisions whose head is repeated on each page', async () => {
    const [table = ''] = /<w:tbl>.*<\/w:tbl>/s.exec(await bodyOf()) ?? [];
    expect(table).toContain('<w:tblHeader/>');
    expect(texts(table)).toEqual([
      ...['Pupil', 'What', 'Who', 'By'],
      ...['Zoë O’Kestrel, 9A', 'Ring home &amp; write &lt;soon&gt;', 'Ada Tutor, Lee Leader', 'Wednesday 25 November'],
    ]);
  });

  test('say that nothing was decided, and that the meeting is still open', async () => {
    const xml = await bodyOf({ isClosed: false, pupils: [] });
    expect(xml).not.toContain('<w:tbl>');
    expect(texts(xml)).toContain('The meeting is not closed: these minutes may still change.');
  });

  test('open although somebody pasted a control character', async () => {
    const xml = await bodyOf({ present: ['Pat\u0001\u000b Champion'] });
    expect(faultOf(xml)).toBeNull();
    expect(texts(xml)).toContain('Present: Pat Champion');
  });
});

/** What makes a piece of XML ill formed, or null: tags that do not match, or characters that XML does not know. */
function faultOf(xml: string): string | null {
  if (!xml.startsWith('<?xml')) return 'no declaration';
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(xml)) return 'a control character';
  const open: string[] = [];
  for (const [, close, name = '', single] of xml.matchAll(/<(\/)?([\w:.-]+)[^>]*?(\/)?>/g)) {
    if (close !== undefined && open.pop() !== name) return `</${name}> closes nothing`;
    if (close === undefined && single === undefined) open.push(name);
  }
  return open.length === 0 ? null : `<${open.join('><')}> is never closed`;
}
