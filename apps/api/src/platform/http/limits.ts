import {
  type ASTVisitor,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { AppError } from '../errors/app-error.ts';

/** What one document may ask. Our own widest page stays under half of each. */
export const limits = {
  depth: 12,
  aliases: 15,
  /** Spreads included: each has to be compared with the others. */
  fields: 400,
  directives: 20,
  rootFields: 20,
  /** Operations and fragments. */
  definitions: 40,
  /** Tokens of the text. */
  words: 4000,
} as const;

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
    total.fields += 1;
    if (selection.kind === Kind.FIELD) {
      const inner = selection.selectionSet ? weigh(selection.selectionSet, fragments, known) : undefined;
      // A type of the schema that wraps another: as deep as a list of lists, and no deeper.
      add(total, inner, selection.name.value === 'ofType' ? 0 : 1);
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

/**
 * Refuses a document that is too deep, too wide or full of aliases, before anything runs. It throws before the other rules
 * have begun: some of them take the square of the number of fields, and would have spent the time that is saved here.
 */
export const operationLimits: ValidationRule = (context: ValidationContext): ASTVisitor => {
  const { definitions } = context.getDocument();
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  if (definitions.length > limits.definitions) {
    throw refusal('QUERY_TOO_COSTLY', { cost: definitions.length, max: limits.definitions });
  }
  const known = new Map<string, Weight>();
  for (const definition of definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION || definition.kind === Kind.FRAGMENT_DEFINITION) {
      checkWeight(definition, weigh(definition.selectionSet, fragments, known));
    }
  }
  return {};
};

function checkWeight(definition: OperationDefinitionNode | FragmentDefinitionNode, weight: Weight): void {
  if (weight.depth > limits.depth) throw refusal('QUERY_TOO_DEEP', { max: limits.depth });
  if (weight.aliases > limits.aliases) throw refusal('TOO_MANY_ALIASES', { max: limits.aliases });
  const isOperation = definition.kind === Kind.OPERATION_DEFINITION;
  const counted = [
    { cost: isOperation ? definition.selectionSet.selections.length : 0, max: limits.rootFields },
    { cost: weight.fields, max: limits.fields },
    { cost: weight.directives + (definition.directives?.length ?? 0), max: limits.directives },
  ];
  const over = counted.find(({ cost, max }) => cost > max);
  if (over) throw refusal('QUERY_TOO_COSTLY', over);
}
