import { expect, test } from '@jest/globals';
import { markMentions } from '../../../src/local-tenant/shell/cards/mark-mentions.ts';
import {
  MENTION_END,
  MENTION_START,
  renderTeamsMarkdown,
} from '../../../src/local-tenant/shell/cards/teams-markdown.ts';

const msteams = {
  entities: [{ type: 'mention', text: '<at>Ines Okafor</at>', mentioned: { id: '29:officer', name: 'Ines Okafor' } }],
};
const marked = `${MENTION_START}Ines Okafor${MENTION_END}`;

test('a declared mention is marked in a text block and in a fact', () => {
  const card = {
    type: 'AdaptiveCard',
    msteams,
    body: [
      { type: 'TextBlock', text: 'For <at>Ines Okafor</at>' },
      { type: 'FactSet', facts: [{ title: 'Who', value: '<at>Ines Okafor</at>' }] },
    ],
  };
  expect(markMentions(card)).toMatchObject({
    body: [{ text: `For ${marked}` }, { facts: [{ title: 'Who', value: marked }] }],
  });
});

test('anywhere else, and undeclared, it stays as written', () => {
  const card = {
    type: 'AdaptiveCard',
    msteams,
    body: [
      { type: 'TextBlock', text: '<at>Sam Wren</at>' },
      { type: 'Input.Text', id: 'note', label: '<at>Ines Okafor</at>', value: '<at>Ines Okafor</at>' },
    ],
    actions: [{ type: 'Action.Submit', title: '<at>Ines Okafor</at>' }],
  };
  expect(markMentions(card)).toEqual(card);
});

test('a mention cannot be forged with the marks themselves', () => {
  const forged = markMentions({ type: 'TextBlock', text: `${MENTION_START}Head teacher${MENTION_END}` });
  expect(forged).toEqual({ type: 'TextBlock', text: 'Head teacher' });
});

test('a marked mention reads as the name, whatever signs it has', () => {
  expect(renderTeamsMarkdown(`${MENTION_START}O*l*a <b>${MENTION_END}`)).toBe(
    '<p><span class="mention">O*l*a &lt;b&gt;</span></p>',
  );
});
