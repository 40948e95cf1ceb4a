import type { FieldNode, GraphQLObjectType } from 'graphql';
import type { ViewerValue } from '../access/rule.ts';

/** A value that the statement needs when it runs. */
export type Bind =
  | { from: 'viewer'; key: string; value: ViewerValue }
  | { from: 'argument'; node: FieldNode; parent: GraphQLObjectType; path: string[]; as: string }
  | { from: 'root'; key: string };

/** Types of our own, and what PostgreSQL calls them. */
const casts: Record<string, string> = { folded: 'text', limit: 'int', offset: 'int' };

/** The values of one statement: each is bound once, however often it is used. */
export class Binds {
  readonly list: Bind[] = [];
  private readonly places = new Map<string, number>();

  readonly viewer = (key: string, type: string, value: ViewerValue): string =>
    this.place(`viewer:${key}`, type, { from: 'viewer', key, value });

  root(key: string, type: string): string {
    return this.place(`root:${key}`, type, { from: 'root', key });
  }

  /** A value inside the arguments of a field; `as` is an SQL type, or `folded`, `limit`, `offset`. */
  argument(node: FieldNode, parent: GraphQLObjectType, path: string[], as: string): string {
    const key = `argument:${node.loc?.start ?? ''}:${path.join('.')}:${as}`;
    return this.place(key, casts[as] ?? as, { from: 'argument', node, parent, path, as });
  }

  private place(key: string, type: string, bind: Bind): string {
    let index = this.places.get(key);
    if (index === undefined) {
      index = this.list.push(bind);
      this.places.set(key, index);
    }
    return `$${index}::${type}`;
  }
}
