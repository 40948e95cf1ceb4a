import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import type { Scope, ViewerValue } from '../access/rule.ts';
import type { Viewer } from '../access/viewer.ts';
import { TableScope } from './table-scope.ts';

/** A statement written by hand in which the rights of one viewer stand as they do in a compiled one. */
export class Statement {
  /** In the order of their places. */
  readonly values: unknown[] = [];
  private readonly places = new Map<string, string>();
  private aliases = 0;

  constructor(
    private readonly dataSource: Pick<DataSource, 'getMetadata'>,
    private readonly viewer: Viewer,
  ) {}

  /** Binds a value and gives its placeholder. */
  bind(value: unknown, type: string): string {
    return `$${this.values.push(value)}::${type}`;
  }

  /** A table's place; `from` goes into the text, and a rule's `sql(scope)` into its conditions. */
  readonly open = (target: EntityTarget<ObjectLiteral>): TableScope => {
    this.aliases += 1;
    const parts = {
      bindViewer: this.bindViewer,
      nested: (inner: EntityTarget<ObjectLiteral>): Scope => this.open(inner),
    };
    return new TableScope(parts, this.dataSource.getMetadata(target), `t${this.aliases}`);
  };

  private readonly bindViewer = (name: string, type: string, value: ViewerValue): string => {
    const place = this.places.get(name) ?? this.bind(value(this.viewer), type);
    this.places.set(name, place);
    return place;
  };
}
