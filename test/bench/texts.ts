import { tunedOperations, usualOperations } from './peers/operations.ts';
import type { Variant } from './processes.ts';
import { operations, type ReadName } from './reads.ts';

/** The texts that a variant is asked: PostGraphile names things its own way, and answers by the same keys. */
export function textsOf(variant: Variant): Record<ReadName, string> {
  if (variant === 'postgraphile') return tunedOperations;
  return variant === 'postgraphileUsual' ? usualOperations : operations;
}
