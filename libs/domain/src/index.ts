export * from './errors.ts';
export * from './errors-registry.ts';
export * from './features.ts';
export * from './labels.ts';
export * from './locale.ts';
export * from './typography/dates.ts';
export * from './typography/numbers.ts';
export * from './typography/typo.ts';
