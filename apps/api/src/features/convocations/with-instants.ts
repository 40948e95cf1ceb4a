const isInstant = (key: string, value: unknown): value is string =>
  typeof value === 'string' && (key.endsWith('At') || key === 'replyBy');

/** JSON has no instants: those of a document made by PostgreSQL are known by their names, `…At` and `replyBy`. */
export function withInstants(value: object): object {
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => {
      if (isInstant(key, inner)) return [key, new Date(inner)];
      const isObject = typeof inner === 'object' && inner !== null && !Array.isArray(inner);
      return [key, isObject ? withInstants(inner) : inner];
    }),
  );
}
