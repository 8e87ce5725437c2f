/** A node of the syntax tree, as far as the rules look into it. */
export interface SyntaxNode {
  readonly type: string;
  readonly loc?: { readonly start: { readonly line: number } } | null;
  readonly [key: string]: unknown;
}

/** Visits a node and all below it; `parents` runs from the root to the parent. */
export type Visit = (node: SyntaxNode, parents: readonly SyntaxNode[]) => void;

export function isNode(value: unknown): value is SyntaxNode {
  return (
    typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
  );
}

export function walk(node: SyntaxNode, visit: Visit, parents: readonly SyntaxNode[] = []): void {
  visit(node, parents);
  const path = [...parents, node];
  for (const [key, value] of Object.entries(node)) {
    if (key === 'loc' || key.endsWith('Comments')) continue;
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) walk(child, visit, path);
    }
  }
}

/** The nodes that `pick` wants, in the order of the text. */
export function nodesWhere(
  program: SyntaxNode,
  pick: (node: SyntaxNode, parents: readonly SyntaxNode[]) => boolean,
): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  walk(program, (node, parents) => {
    if (pick(node, parents)) found.push(node);
  });
  return found;
}

export function child(node: SyntaxNode | undefined, key: string): SyntaxNode | undefined {
  const value = node?.[key];
  return isNode(value) ? value : undefined;
}

export function children(node: SyntaxNode, key: string): readonly SyntaxNode[] {
  const value = node[key];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

export function textOf(node: SyntaxNode | undefined, key: string): string | undefined {
  const value = node?.[key];
  return typeof value === 'string' ? value : undefined;
}

/** The name of an identifier, undefined for any other node. */
export function nameOf(node: SyntaxNode | undefined): string | undefined {
  const named = node?.type === 'Identifier' || node?.type === 'PrivateName';
  return named ? textOf(node, 'name') : undefined;
}

export function lineOf(node: SyntaxNode): number {
  return node.loc?.start.line ?? 1;
}

/** `process.env` is true for ('process', 'env'). */
export function isMember(node: SyntaxNode | undefined, object: string, property: string): boolean {
  return (
    node?.type === 'MemberExpression' &&
    nameOf(child(node, 'object')) === object &&
    nameOf(child(node, 'property')) === property
  );
}
