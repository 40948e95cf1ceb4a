import type { GraphQLSchema } from 'graphql';
import { isObjectType } from 'graphql';
import type { DataSource } from 'typeorm';
import { policyOf } from '../access/policy.ts';
import { allReads, readByName } from './declare.ts';

/**
 * Refuses to start when a type that is read lacks a policy, or when one of its fields has neither column nor declaration.
 * @throws Error listing every fault.
 */
export function checkReads(schema: GraphQLSchema, dataSource: DataSource): void {
  const faults: string[] = [];
  for (const [type, read] of allReads()) {
    const entity = read.entity();
    if (!policyOf(entity)) faults.push(`${type.name}: its entity has no policy`);
    const graphqlType = schema.getType(type.name);
    if (!isObjectType(graphqlType)) continue;
    const metadata = dataSource.getMetadata(entity);
    for (const name of Object.keys(graphqlType.getFields())) {
      if (!read.fields.has(name) && !metadata.findColumnWithPropertyName(name)) {
        faults.push(`${type.name}.${name}: neither column nor declaration`);
      }
    }
    for (const [name] of read.guarded) {
      const type = graphqlType.getFields()[name]?.type;
      if (type && String(type).endsWith('!'))
        faults.push(`${graphqlType.name}.${name}: guarded, so it must be nullable`);
    }
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type) && type.name.endsWith('Page')) {
      const item = String(type.getFields().items?.type ?? '').replace(/[[\]!]/g, '');
      if (!readByName(item)) faults.push(`${type.name}: its items are not read from a table`);
    }
  }
  if (faults.length) throw new Error(`Unreadable types:\n  ${faults.join('\n  ')}`);
}
