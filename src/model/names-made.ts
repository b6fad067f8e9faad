import type { Nodes, Root } from 'mdast';

/** The names that a passage's own `import` and `export` lines give: such a component is the author's, not a part. */
export function namesMadeIn(tree: Root): ReadonlySet<string> {
  const lines = tree.children.flatMap(node => (node.type === 'mdxjsEsm' ? node : []));
  return new Set(lines.flatMap(({ data }) => data?.estree?.body ?? []).flatMap(namesIn));
}

type Code = Extract<Nodes, { type: 'mdxjsEsm' }>;
type Statement = NonNullable<NonNullable<Code['data']>['estree']>['body'][number];
type Declaration = Extract<Statement, { type: 'VariableDeclaration' }>;
type Pattern = Declaration['declarations'][number]['id'];

function namesIn(statement: Statement): string[] {
  if (statement.type === 'ImportDeclaration') return statement.specifiers.map(({ local }) => local.name);
  if (statement.type !== 'ExportNamedDeclaration' || !statement.declaration) return [];
  const { declaration } = statement;
  if (declaration.type !== 'VariableDeclaration') return [declaration.id.name];
  return declaration.declarations.flatMap(({ id }) => boundBy(id));
}

/** The names in what stands left of a “=”. */
function boundBy(pattern: Pattern): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap(one => boundBy(one.type === 'Property' ? one.value : one));
    case 'ArrayPattern':
      return pattern.elements.flatMap(one => (one ? boundBy(one) : []));
    case 'AssignmentPattern':
      return boundBy(pattern.left);
    case 'RestElement':
      return boundBy(pattern.argument);
    default:
      return [];
  }
}
