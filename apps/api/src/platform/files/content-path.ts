/** Where a content of this hash is: the same in a folder and on a service, so that either is a copy of the other. */
export const pathOf = (sha256: string) => `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;

/** True of the last part of the path of a content, and of nothing else that may lie beside it. */
export const isContentName = (name: string) => /^[0-9a-f]{64}$/.test(name);
