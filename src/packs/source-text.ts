import { FILE_LIMITS } from '../domain/file-limits.ts';
import {
  createScanner,
  findNodeAtLocation,
  parseTree,
  getNodeValue,
  printParseErrorCode,
  type ParseError,
} from 'jsonc-parser';
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
  const at = (offset: number) => {
    const before = text.slice(0, offset).split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
  const deep = tooDeepAt(text);
  if (deep !== null) {
    const message = `Lists and objects stand more than ${FILE_LIMITS.jsonDepth} deep within each other. Take the inner ones away.`;
    const start = { line: 1, column: 1 };
    return { value: undefined, faults: [{ ...at(deep), place: '', message }], placeOf: () => start };
  }
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
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

/** Where the first bracket stands that is too deep, null where none is: the parser calls itself once for each. */
function tooDeepAt(text: string): number | null {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (let offset = 0; offset < text.length; offset = scanner.getPosition()) {
    scanner.scan();
    const sign = text.slice(scanner.getTokenOffset(), scanner.getPosition());
    if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') depth -= 1;
    if (depth > FILE_LIMITS.jsonDepth) return scanner.getTokenOffset();
  }
  return null;
}

/** "CommaExpected" as "comma expected". */
function inWords(error: ParseError['error']): string {
  const words = printParseErrorCode(error).replace(/([a-z])([A-Z])/g, '$1 $2');
  return `This is not JSON: ${words.toLowerCase()}.`;
}
