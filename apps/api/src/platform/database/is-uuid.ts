const shape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Asked before an id of a client reaches PostgreSQL, which would fail on anything else instead of finding nothing. */
export const isUuid = (text: string): boolean => shape.test(text);
