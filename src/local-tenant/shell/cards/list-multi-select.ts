/**
 * Teams looks people up for an input of several, which this renderer cannot: it would refuse to submit the card. So such
 * an input offers the card's own choices as checkboxes (microsoft.md 2.3).
 */
export function listMultiSelect(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(listMultiSelect);
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).map(([key, value]) => [key, listMultiSelect(value)] as const);
  const isSeveral = 'isMultiSelect' in node && node.isMultiSelect === true;
  return Object.fromEntries(entries.filter(([key]) => !(isSeveral && key === 'choices.data')));
}
