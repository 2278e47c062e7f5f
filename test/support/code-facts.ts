import ts from 'typescript';

/** What the rules about the code ask of a source file, read from its syntax rather than its text. */
export interface CodeFacts {
  /** Everything it imports by whatever means, types included. "(computed)" where only running it would tell. */
  readonly imports: readonly string[];
  readonly readsEnvironment: boolean;
  /** Each look at a clock that nobody handed to it: "new Date()", "Date.now()". */
  readonly clocks: readonly string[];
  readonly hasDefaultExport: boolean;
}

const CLOCKS = [
  /^Date\.now\(/,
  /^Date\(/,
  /^new Date\(\)$/,
  /^new Date$/,
  /\bperformance\.now\(/,
  /\bTemporal\.Now\./,
  /\bhrtime\b/,
];

export function codeFacts(file: string, text: string): CodeFacts {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  const nodes = everyNode(source);
  return {
    imports: nodes.flatMap((node) => importsOf(node)),
    readsEnvironment: nodes.some((node) => readsEnvironment(node, source)),
    clocks: nodes.filter(looksAtAClock).map((node) => node.getText(source).split('\n', 1)[0] ?? ''),
    hasDefaultExport: nodes.some(isDefaultExport),
  };
}

function everyNode(source: ts.SourceFile): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return nodes;
}

function importsOf(node: ts.Node): string[] {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return specifier(node.moduleSpecifier);
  if (ts.isExternalModuleReference(node)) return specifier(node.expression);
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? specifier(node.argument.literal) : [];
  // A worker's file is named by its address: new Worker(new URL('./count.ts', import.meta.url)).
  if (ts.isNewExpression(node) && node.expression.getText() === 'URL' && node.arguments?.length === 2) {
    const names = specifier(node.arguments[0]).filter((name) => /^[^:]+\.[cm]?[jt]s$/.test(name));
    return names.map((name) => (name.startsWith('.') ? name : `./${name}`));
  }
  return ts.isCallExpression(node) && loadsAModule(node.expression)
    ? specifier(node.arguments[0] ?? node.expression)
    : [];
}

function loadsAModule(callee: ts.Expression): boolean {
  if (callee.kind === ts.SyntaxKind.ImportKeyword) return true;
  const isName = ts.isIdentifier(callee) || ts.isPropertyAccessExpression(callee);
  return isName && /^(require|require\.resolve|import\.meta\.resolve)$/.test(callee.getText());
}

function specifier(node: ts.Node | undefined): string[] {
  if (node === undefined) return [];
  return [ts.isStringLiteralLike(node) ? node.text : '(computed)'];
}

function readsEnvironment(node: ts.Node, source: ts.SourceFile): boolean {
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) {
    return /^(globalThis\.)?process(\??\.|(\?\.)?\[['"`])env\b/.test(node.getText(source));
  }
  if (ts.isImportSpecifier(node)) {
    const [from] = importsOf(node.parent.parent.parent);
    return (node.propertyName ?? node.name).text === 'env' && /^(node:)?process$/.test(from ?? '');
  }
  if (!ts.isBindingElement(node) || !ts.isVariableDeclaration(node.parent.parent)) return false;
  const taken = (node.propertyName ?? node.name).getText(source);
  const from = node.parent.parent.initializer?.getText(source) ?? '';
  return taken === 'env' && /^(globalThis\.)?process$/.test(from);
}

function looksAtAClock(node: ts.Node): boolean {
  const isLook = ts.isNewExpression(node) || ts.isCallExpression(node);
  return isLook && CLOCKS.some((clock) => clock.test(node.getText()));
}

function isDefaultExport(node: ts.Node): boolean {
  if (ts.isExportAssignment(node)) return true;
  if (ts.isExportSpecifier(node)) return node.name.text === 'default';
  const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
}
