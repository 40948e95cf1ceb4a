import {
  type ASTVisitor,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { AppError } from '../errors/app-error.ts';

/** What one operation may ask. Our own widest page stays under half of each. */
export const limits = { depth: 12, aliases: 15, fields: 400, directives: 20, rootFields: 20 } as const;

const refusal = (code: 'QUERY_TOO_DEEP' | 'QUERY_TOO_COSTLY' | 'TOO_MANY_ALIASES', params: Record<string, number>) =>
  new GraphQLError(code, { originalError: new AppError(code, params) });

interface Weight {
  depth: number;
  fields: number;
  aliases: number;
  directives: number;
}

/** Weighs each fragment once, so that nested spreads cannot make the check itself costly. */
function weigh(
  set: SelectionSetNode,
  fragments: Map<string, FragmentDefinitionNode>,
  known: Map<string, Weight>,
): Weight {
  const total: Weight = { depth: 0, fields: 0, aliases: 0, directives: 0 };
  for (const selection of set.selections) {
    total.directives += selection.directives?.length ?? 0;
    if (selection.kind === Kind.FIELD) {
      const inner = selection.selectionSet ? weigh(selection.selectionSet, fragments, known) : undefined;
      add(total, inner, 1);
      total.fields += 1;
      total.aliases += selection.alias ? 1 : 0;
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      add(total, weigh(selection.selectionSet, fragments, known), 0);
    } else {
      add(total, weighFragment(selection.name.value, fragments, known), 0);
    }
  }
  return total;
}

function weighFragment(
  name: string,
  fragments: Map<string, FragmentDefinitionNode>,
  known: Map<string, Weight>,
): Weight | undefined {
  const before = known.get(name);
  if (before) return before;
  const fragment = fragments.get(name);
  if (!fragment) return undefined;
  known.set(name, { depth: limits.depth + 1, fields: 0, aliases: 0, directives: 0 });
  const weight = weigh(fragment.selectionSet, fragments, known);
  known.set(name, weight);
  return weight;
}

function add(total: Weight, inner: Weight | undefined, step: number): void {
  total.depth = Math.max(total.depth, step + (inner?.depth ?? 0));
  total.fields += inner?.fields ?? 0;
  total.aliases += inner?.aliases ?? 0;
  total.directives += inner?.directives ?? 0;
}

/** Refuses an operation that is too deep, too wide or full of aliases, before anything runs. */
export const operationLimits: ValidationRule = (context: ValidationContext): ASTVisitor => ({
  Document(document) {
    const fragments = new Map(
      document.definitions
        .filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION)
        .map((fragment) => [fragment.name.value, fragment]),
    );
    const known = new Map<string, Weight>();
    for (const definition of document.definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      const weight = weigh(definition.selectionSet, fragments, known);
      if (weight.depth > limits.depth) context.reportError(refusal('QUERY_TOO_DEEP', { max: limits.depth }));
      if (weight.aliases > limits.aliases) context.reportError(refusal('TOO_MANY_ALIASES', { max: limits.aliases }));
      const counted = [
        { cost: definition.selectionSet.selections.length, max: limits.rootFields },
        { cost: weight.fields, max: limits.fields },
        { cost: weight.directives, max: limits.directives },
      ];
      const over = counted.find(({ cost, max }) => cost > max);
      if (over) context.reportError(refusal('QUERY_TOO_COSTLY', over));
    }
  },
});
