/** Names as schools have them, and some that a card could take for something else. */
export const STRANGE_NAMES = [
  'Zoë O’Kestrel-Łęcka',
  '**Bold** _Slant_ ~~gone~~',
  '[press here](https://example.com)',
  '<at>Everyone</at> <b>x</b> &amp;',
  '# Heading | `code`',
  '${pupils} {{DATE(2026-11-23T08:45:00Z,SHORT)}}',
  'نورا الحسن',
  'דנה כהן (9A)',
  'Ng',
  'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh Bartholomew',
] as const;
