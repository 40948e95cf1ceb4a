import type { Type } from '@nestjs/common';
import { ALLOW } from './allow.decorator.ts';

/** Nest's own marks on the methods of a resolver. */
const RESOLVER_TYPE = 'graphql:resolver_type';

/** The doors of a resolver class: its queries and mutations. */
export function doorsOf(resolver: Type): { name: string; handler: (...args: never) => unknown; kind: string }[] {
  return Object.getOwnPropertyNames(resolver.prototype)
    .map((name) => ({ name, handler: resolver.prototype[name] as (...args: never) => unknown }))
    .flatMap(({ name, handler }) => {
      const kind =
        typeof handler === 'function' ? (Reflect.getMetadata(RESOLVER_TYPE, handler) as string | undefined) : undefined;
      return kind ? [{ name, handler, kind }] : [];
    });
}

/**
 * Refuses to start when a query or a mutation does not say who may use it.
 * @throws Error listing every undeclared door.
 */
export function checkDoors(resolvers: Type[]): void {
  const open = resolvers.flatMap((resolver) =>
    doorsOf(resolver)
      .filter(({ handler }) => !Reflect.hasMetadata(ALLOW, handler))
      .map(({ name }) => `${resolver.name}.${name}`),
  );
  if (open.length) throw new Error(`Doors without @Allow or @Public: ${open.join(', ')}`);
}
