import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Rule } from './rule.ts';

/** One right on one kind of row. The name is what `viewerCan` tells the client. */
export interface Permission {
  readonly feature: string;
  readonly name: string;
  readonly entity: () => EntityTarget<ObjectLiteral>;
  readonly rule: Rule;
}

export interface Policy {
  readonly feature: string;
  readonly entity: () => EntityTarget<ObjectLiteral>;
  readonly permissions: Record<string, Permission>;
}

const policies: Policy[] = [];

/**
 * All the rights on one kind of row. `read` decides which rows exist for the viewer, on every path; an entity that is
 * read without a policy refuses to start. The keys other than `read` are named after commands.
 */
export function definePolicy<const T extends { read: Rule } & Record<string, Rule>>(
  feature: string,
  entity: () => EntityTarget<ObjectLiteral>,
  rules: T,
): { [K in keyof T]: Permission } {
  const permissions = Object.fromEntries(
    Object.entries(rules).map(([name, rule]): [string, Permission] => [name, { feature, name, entity, rule }]),
  );
  policies.push({ feature, entity, permissions });
  return permissions as { [K in keyof T]: Permission };
}

/** Every policy of the running product, for the compiler, the start-up check and the tests. */
export const allPolicies = (): readonly Policy[] => policies;

export function policyOf(entity: EntityTarget<ObjectLiteral>): Policy | undefined {
  return policies.find((policy) => policy.entity() === entity);
}
