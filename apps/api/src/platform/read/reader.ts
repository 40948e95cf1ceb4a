import { createHash } from 'node:crypto';
import { fold } from '@maillage/domain';
import type { FieldNode, FragmentDefinitionNode, GraphQLResolveInfo } from 'graphql';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { Viewer } from '../access/viewer.ts';
import { isUuid } from '../database/is-uuid.ts';
import type { Replica } from '../database/replica.ts';
import { AppError } from '../errors/app-error.ts';
import { observed } from '../observability/observed.ts';
import type { Bind } from './binds.ts';
import { argumentsOf, Compiler, type Plan, type Selection } from './compile.ts';
import type { RelationOptions } from './declare.ts';
import { maximumPageLimit } from './page.input.ts';
import { RawJson } from './raw-json.ts';

interface Answer {
  json: string | null;
}

/** A plan and the name of its prepared statement. */
interface NamedPlan extends Plan {
  name: string;
}

/** The field to read and where it stands in the document. */
export interface ReadSite extends Selection {
  /** True where an answer that is a few seconds old will do: a copy of the database may give it. */
  mayBeLate?: boolean;
}

export const siteOf = (info: GraphQLResolveInfo): ReadSite => ({
  node: info.fieldNodes.length === 1 && info.fieldNodes[0] ? info.fieldNodes[0] : mergedNodes(info),
  parent: info.parentType,
  fragments: info.fragments as Record<string, FragmentDefinitionNode>,
  variables: info.variableValues,
});

function mergedNodes(info: GraphQLResolveInfo): FieldNode {
  const [first] = info.fieldNodes;
  if (!first) throw new AppError('INTERNAL');
  const selections = info.fieldNodes.flatMap((node) => node.selectionSet?.selections ?? []);
  return { ...first, selectionSet: { kind: 'SelectionSet', selections } as FieldNode['selectionSet'] };
}

/** Runs compiled selections. Holds the plans of documents that Mercurius keeps parsed; they leave together. */
export class Reader {
  private plans = new WeakMap<FieldNode, Map<string, NamedPlan>>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly pool: Pool,
    private readonly replica?: Replica,
  ) {}

  get hasReplica(): boolean {
    return this.replica !== undefined;
  }

  /** The JSON of the one row that matches, as the viewer may see it, else null. Columns are compared by equality. */
  async one(site: ReadSite, viewer: Viewer, where: Record<string, string | null>): Promise<RawJson | null> {
    const plan = this.planned(site, `one:${Object.keys(where)}`, (compiler) => compiler.one(Object.keys(where)));
    if (
      Object.entries(where).some(
        ([key, value]) => value === null || (key.toLowerCase().endsWith('id') && !isUuid(value)),
      )
    ) {
      return null;
    }
    return this.run(plan, site, viewer, where);
  }

  /** The JSON of a page of rows: `{ items, totalCount }`. */
  async page(
    site: ReadSite,
    viewer: Viewer,
    options: Omit<RelationOptions, 'on' | 'through'>,
  ): Promise<RawJson | null> {
    const plan = this.planned(site, 'page', (compiler) => compiler.page(options));
    return this.run(plan, site, viewer, {});
  }

  /** The JSON of all the rows that match, at most `limit` of them. */
  async list(
    site: ReadSite,
    viewer: Viewer,
    options: Omit<RelationOptions, 'on' | 'through'>,
    limit: number,
  ): Promise<RawJson | null> {
    const plan = this.planned(site, `list:${limit}`, (compiler) => compiler.list(options, limit));
    return this.run(plan, site, viewer, {});
  }

  private planned(site: ReadSite, kind: string, compile: (compiler: Compiler) => Plan): NamedPlan {
    let variants = this.plans.get(site.node);
    if (!variants) {
      variants = new Map();
      this.plans.set(site.node, variants);
    }
    const variant = `${kind}|${site.onlyRoot ?? ''}|${shape(site.variables)}`;
    let plan = variants.get(variant);
    if (!plan) {
      const compiled = compile(new Compiler(this.dataSource, site));
      plan = { ...compiled, name: createHash('sha1').update(compiled.sql).digest('base64url') };
      variants.set(variant, plan);
    }
    return plan;
  }

  private async run(
    plan: NamedPlan,
    site: ReadSite,
    viewer: Viewer,
    root: Record<string, string | null>,
  ): Promise<RawJson | null> {
    const values = plan.binds.map((bind) => bound(bind, site, viewer, root));
    const query = { name: plan.name, text: plan.sql, values };
    const result = await observed({ kind: 'read', name: site.node.name.value }, async () => {
      const late = site.mayBeLate ? await this.replica?.query<Answer>(query) : null;
      return late ?? (await this.pool.query<Answer>(query));
    });
    const json = result.rows[0]?.json;
    return json && json !== 'null' ? new RawJson(json, site.onlyRoot !== undefined) : null;
  }
}

/** What of the variables decides the text: presence, booleans (for `@skip` and `@include`); never the values. */
function shape(value: unknown): string {
  if (value === undefined) return '-';
  if (value === null) return '0';
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (Array.isArray(value)) return 'a';
  if (typeof value === 'object') {
    return `{${Object.entries(value).map(([key, inner]) => `${key}:${shape(inner)}`)}}`;
  }
  return 'v';
}

function bound(bind: Bind, site: ReadSite, viewer: Viewer, root: Record<string, string | null>): unknown {
  if (bind.from === 'viewer') return bind.value(viewer);
  if (bind.from === 'root') return root[bind.key];
  let value: unknown = argumentsOf(bind.parent, bind.node, site.variables);
  for (const step of bind.path) value = (value as Record<string, unknown> | null | undefined)?.[step];
  return checked(value, bind.as, bind.path);
}

function checked(value: unknown, as: string, path: string[]): unknown {
  if (as === 'limit') {
    const limit = (value as number | undefined) ?? 50;
    if (limit < 1 || limit > maximumPageLimit) throw invalid(path);
    return limit;
  }
  if (as === 'offset') {
    const offset = (value as number | undefined) ?? 0;
    if (offset < 0) throw invalid(path);
    return offset;
  }
  if (as === 'folded') return fold(String(value)).replace(/[%_\\]/g, ' ');
  if (as === 'uuid' && !isUuid(String(value))) throw invalid(path);
  return value;
}

const invalid = (path: string[]) =>
  new AppError('INVALID_INPUT', {}, [{ path: path.join('.'), code: 'INVALID_INPUT' }]);
