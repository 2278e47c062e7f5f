import { findNodeAtLocation, parseTree, getNodeValue, printParseErrorCode, type ParseError } from 'jsonc-parser';
import type { PackFault } from './school-pack.ts';

/** A JSON text, comments allowed, that knows where in it each value stands. */
export interface SourceText {
  readonly value: unknown;
  /** Of the text itself: a missing comma, a brace too many. */
  readonly faults: readonly PackFault[];
  /** Where a value stands, or the nearest that the text has on the way to it. */
  placeOf(path: readonly (string | number)[]): { readonly line: number; readonly column: number };
}

export function readSourceText(text: string): SourceText {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const at = (offset: number) => {
    const before = text.slice(0, offset).split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
  return {
    value: tree === undefined ? undefined : (getNodeValue(tree) as unknown),
    faults: errors.map(({ error, offset }) => ({ ...at(offset), place: '', message: inWords(error) })),
    placeOf(path) {
      for (let length = path.length; length > 0; length -= 1) {
        const node = tree && findNodeAtLocation(tree, path.slice(0, length));
        // The key is where a person looks, before the value that may begin lines below.
        if (node !== undefined) return at((node.parent?.type === 'property' ? node.parent : node).offset);
      }
      return { line: 1, column: 1 };
    },
  };
}

/** "CommaExpected" as "comma expected". */
function inWords(error: ParseError['error']): string {
  const words = printParseErrorCode(error).replace(/([a-z])([A-Z])/g, '$1 $2');
  return `This is not JSON: ${words.toLowerCase()}.`;
}
